package org.infusary.schedule.rules.placing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The best days and places of one course, as things stand. */
final class CourseSearch {
    private final List<VisitSearch> visits;
    private final CourseBound bound;
    private final long[][] reached;
    private final int[] trial;
    private final int[] best;
    private long bestScore;

    /** @param visits one for each visit of the course */
    CourseSearch(List<VisitSearch> visits, CourseBound bound) {
        this.visits = visits;
        this.bound = bound;
        this.reached = new long[bound.visits()][bound.days()];
        this.trial = new int[bound.visits()];
        this.best = new int[bound.visits()];
    }

    CourseBound bound() {
        return bound;
    }

    /** The best places; none when the course does not fit. Days with which it might begin may be overlooked. */
    List<PlacedVisit> best(BooleanSupplier overlooked) {
        bestScore = VisitSearch.NOWHERE;
        for (long[] days : reached) {
            Arrays.fill(days, VisitSearch.NOWHERE);
        }
        for (int day : bound.firstDays()) {
            if (bound.from(0, day) >= bestScore) {
                break;
            }
            if (!overlooked.getAsBoolean()) {
                extend(0, day, 0);
            }
        }
        List<PlacedVisit> placed = new ArrayList<>(best.length);
        for (int visit = 0; visit < best.length && bestScore < VisitSearch.NOWHERE; visit++) {
            placed.add(visits.get(visit).placed(best[visit]));
        }
        return placed;
    }

    /** Goes on with a visit on a day, unless that day was reached as well before or nothing better can come of it. */
    private void extend(int visit, int day, long before) {
        if (before + bound.from(visit, day) >= bestScore || before >= reached[visit][day]) {
            return;
        }
        reached[visit][day] = before;
        long score = before + visits.get(visit).score(day);
        if (score >= bestScore) {
            return;
        }
        trial[visit] = day;
        if (visit == best.length - 1) {
            bestScore = score;
            System.arraycopy(trial, 0, best, 0, best.length);
            return;
        }
        for (int next = bound.earliestNext(visit, day); next <= bound.latestNext(visit, day); next++) {
            extend(visit + 1, next, score);
        }
    }
}

package org.infusary.schedule.rules.placing;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Chooses which courses give up their places for a moment: some at random, mostly some that meet on one day, where one
 * may get the place of another. A course without a place comes with some of a day on which it
 * might begin.
 */
final class Removal {
    private static final int MOST = 5;

    /** Share of the choices in which days do not count. */
    private static final double ANYWHERE = 0.3;

    private final Schedule schedule;
    private final RandomGenerator random;
    private final int[] candidates;

    Removal(Schedule schedule, RandomGenerator random) {
        this.schedule = schedule;
        this.random = random;
        this.candidates = new int[schedule.size()];
    }

    /** One to five courses, each once, in no order. */
    List<Integer> next() {
        int first = random.nextInt(schedule.size());
        int day = random.nextDouble() < ANYWHERE ? -1 : aDayOf(first);
        int count = 0;
        for (int course = 0; course < schedule.size(); course++) {
            if (course != first && (day < 0 || isOn(course, day))) {
                candidates[count++] = course;
            }
        }
        List<Integer> chosen = new ArrayList<>(MOST);
        chosen.add(first);
        int more = random.nextInt(MOST);
        for (; more > 0 && count > 0; more--) {
            int pick = random.nextInt(count);
            chosen.add(candidates[pick]);
            candidates[pick] = candidates[--count];
        }
        return chosen;
    }

    /** A day on which the course has a visit, or might begin; below 0 when there is none. */
    private int aDayOf(int course) {
        List<PlacedVisit> visits = schedule.placed(course);
        if (!visits.isEmpty()) {
            return visits.get(random.nextInt(visits.size())).day();
        }
        int[] days = schedule.bound(course).firstDays();
        return days.length == 0 ? -1 : days[random.nextInt(days.length)];
    }

    private boolean isOn(int course, int day) {
        List<PlacedVisit> visits = schedule.placed(course);
        for (int visit = 0; visit < visits.size(); visit++) {
            if (visits.get(visit).day() == day) {
                return true;
            }
        }
        return false;
    }
}

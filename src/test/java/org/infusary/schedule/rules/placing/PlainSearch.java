package org.infusary.schedule.rules.placing;

import java.util.List;

/** Tries every day and every start of every step of one course in an empty centre: slow, simple and sure. */
final class PlainSearch {
    static final long NOWHERE = Long.MAX_VALUE;

    private final Centre centre;
    private final List<int[][]> units;

    PlainSearch(Centre centre) {
        this.centre = centre;
        this.units = centre.pools().stream().map(Pool::units).toList();
    }

    /** The least cost of the course; {@link #NOWHERE} when it fits nowhere. */
    long leastCost(CourseToPlace course) {
        long least = NOWHERE;
        for (int day = 0; day < centre.days(); day++) {
            least = Math.min(least, leastCost(course, 0, day));
        }
        return least;
    }

    private long leastCost(CourseToPlace course, int number, int day) {
        VisitToPlace visit = course.visits().get(number);
        long own = leastCost(visit, day, 0, new int[visit.steps().size()]);
        if (number == course.visits().size() - 1 || own == NOWHERE) {
            return own;
        }
        Gap gap = course.gaps().get(number);
        long rest = NOWHERE;
        for (int next = day + gap.least(); next <= day + gap.most() && next < centre.days(); next++) {
            rest = Math.min(rest, leastCost(course, number + 1, next));
        }
        return rest == NOWHERE ? NOWHERE : own + rest;
    }

    private long leastCost(VisitToPlace visit, int day, int number, int[] starts) {
        if (number == starts.length) {
            return cost(visit, day, starts);
        }
        Step step = visit.steps().get(number);
        long least = NOWHERE;
        for (int start = 0; start + step.ticks() <= centre.ticks(); start++) {
            starts[number] = start;
            if (step.starts().get(day).get(start) && isInOrder(visit, number, starts) && has(step, day, start)) {
                least = Math.min(least, leastCost(visit, day, number + 1, starts));
            }
        }
        return least;
    }

    private static boolean isInOrder(VisitToPlace visit, int number, int[] starts) {
        return visit.steps().get(number).after().stream().allMatch(after -> {
            int waits = starts[number]
                    - starts[after.step()]
                    - visit.steps().get(after.step()).ticks();
            return waits >= 0 && waits <= after.mostWait();
        });
    }

    private boolean has(Step step, int day, int start) {
        return step.demands().stream()
                .allMatch(demand -> has(demand.pool(), demand.units(), day, start, start + step.ticks()));
    }

    private boolean has(int pool, int wanted, int day, int from, int to) {
        for (int tick = from; tick < to; tick++) {
            if (units.get(pool)[day][tick] < wanted) {
                return false;
            }
        }
        return true;
    }

    private long cost(VisitToPlace visit, int day, int[] starts) {
        int from = starts[visit.seat().from()];
        int to =
                starts[visit.seat().to()] + visit.steps().get(visit.seat().to()).ticks();
        int last = starts.length - 1;
        boolean seated = visit.seat().pools().stream().anyMatch(chair -> has(chair, 1, day, from, to));
        return seated
                ? visit.cost()
                        .of(day, from, starts[last] + visit.steps().get(last).ticks())
                : NOWHERE;
    }
}

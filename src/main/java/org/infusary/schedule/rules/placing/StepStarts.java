package org.infusary.schedule.rules.placing;

import java.util.List;

/** With which ticks a step of a visit may begin: permitted, and all it wants is left. */
final class StepStarts {
    private final int ticks;
    private final int end;
    private final Ticks[] permitted;
    private final Level[] wanted;

    StepStarts(Step step, Load load) {
        if (step.starts().size() != load.centre().days()) {
            throw new IllegalArgumentException("a step has its starts for each day of the centre");
        }
        this.ticks = step.ticks();
        this.end = load.centre().ticks();
        this.permitted = step.starts().stream().map(day -> Ticks.of(day, end)).toArray(Ticks[]::new);
        List<Demand> demands = ticks == 0 ? List.of() : step.demands();
        this.wanted = demands.stream()
                .map(demand -> load.level(demand.pool(), demand.units()))
                .toArray(Level[]::new);
    }

    int ticks() {
        return ticks;
    }

    /** The first from {@code from} on; beyond the end of the day when there is none. */
    int next(int day, int from) {
        int start = permitted[day].next(from);
        while (start + ticks <= end) {
            int free = start;
            for (Level level : wanted) {
                free = level.enough(day).nextRun(free, ticks);
            }
            if (free == start) {
                return start;
            }
            start = permitted[day].next(Math.min(free, end + 1));
        }
        return end + 1;
    }

    /** In how many ticks the step takes the place of a larger demand. */
    int breaks(int day, int start) {
        int breaks = 0;
        for (Level level : wanted) {
            breaks += level.breaking(day).count(start, start + ticks);
        }
        return breaks;
    }
}

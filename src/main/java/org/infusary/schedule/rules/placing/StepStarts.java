package org.infusary.schedule.rules.placing;

import java.util.List;

/** With which ticks of the day looked at a step of a visit may begin: permitted, and all it wants is left. */
final class StepStarts {
    private final int ticks;
    private final Ticks[] permitted;
    private final Level[] wanted;
    private Ticks now;

    StepStarts(Step step, Load load) {
        if (step.starts().size() != load.centre().days()) {
            throw new IllegalArgumentException("a step has its starts for each day of the centre");
        }
        this.ticks = step.ticks();
        int end = load.centre().ticks();
        this.permitted = step.starts().stream()
                .map(day -> Ticks.of(day.get(0, Math.max(0, end - ticks + 1)), end))
                .toArray(Ticks[]::new);
        this.now = new Ticks(end);
        List<Demand> demands = ticks == 0 ? List.of() : step.demands();
        this.wanted = demands.stream()
                .map(demand -> load.level(demand.pool(), demand.units()))
                .toArray(Level[]::new);
    }

    int ticks() {
        return ticks;
    }

    /** Looks at a day as things stand. */
    void look(int day) {
        now = permitted[day].runs(1);
        for (Level level : wanted) {
            now.and(level.enough(day).runs(ticks));
        }
    }

    /** Another one begins at once when this one ends. */
    void precede(StepStarts other) {
        now.and(other.now, ticks);
    }

    void keep(Ticks some) {
        now.and(some);
    }

    /** The first from {@code from} on; beyond the end of the day when there is none. */
    int next(int from) {
        return now.next(from);
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

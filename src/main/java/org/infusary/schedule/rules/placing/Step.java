package org.infusary.schedule.rules.placing;

import java.util.BitSet;
import java.util.List;

/**
 * A part of a visit that is not interrupted.
 *
 * @param ticks how long it takes, 0 or more
 * @param demands what it takes in each tick, at most one of a pool
 * @param after the steps that it waits for
 * @param starts the ticks with which it may begin, for each day of the centre; none on a day on which it may not be
 */
public record Step(int ticks, List<Demand> demands, List<After> after, List<BitSet> starts) {
    public Step {
        demands = List.copyOf(demands);
        after = List.copyOf(after);
        starts = starts.stream().map(day -> (BitSet) day.clone()).toList();
        if (ticks < 0 || demands.stream().map(Demand::pool).distinct().count() < demands.size()) {
            throw new IllegalArgumentException("a step has 0 ticks or more and one demand of a pool");
        }
    }
}

package org.infusary.schedule.rules.placing;

/**
 * What a step takes of a pool in each of its ticks.
 *
 * @param pool its place in {@link Centre#pools()}
 * @param units 1 or more
 */
public record Demand(int pool, int units) {
    public Demand {
        if (pool < 0 || units < 1) {
            throw new IllegalArgumentException("a demand is for one unit or more of a pool");
        }
    }
}

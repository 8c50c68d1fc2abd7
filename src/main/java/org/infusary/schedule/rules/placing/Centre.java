package org.infusary.schedule.rules.placing;

import java.util.List;

/**
 * What there is to place visits on, without those that stand: days and ticks, numbered from 0, and pools.
 *
 * @param ticks in each day; a visit ends with the last tick of its day at the latest
 * @param pools named by their places in this list
 */
public record Centre(int days, int ticks, List<Pool> pools) {
    public Centre {
        pools = List.copyOf(pools);
        for (Pool pool : pools) {
            if (!pool.spans(days, ticks)) {
                throw new IllegalArgumentException("every pool has " + days + " days of " + ticks + " ticks");
            }
        }
    }
}

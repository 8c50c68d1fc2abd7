package org.infusary.schedule.rules;

import java.time.Instant;
import java.util.Arrays;
import org.infusary.site.rules.NurseLoad;

/**
 * How many units of nurses a visit takes, tick by tick: one whole nurse from access to infusion, the titrating share until
 * the rate is steady, the steady share otherwise. At home one whole nurse from departure to return: she is away.
 *
 * <p>Whole units only, see {@link NurseLoad}. A tick in which the need changes counts with the greater need.
 */
final class NurseUnits {
    private NurseUnits() {}

    /** Units wanted in each tick from {@link VisitTimes#nursed} on; a start inside a tick counts from the tick's begin. */
    static int[] of(VisitTimes times, NurseLoad load) {
        Raster ticks = Raster.around(times.nursed());
        int[] units = new int[ticks.count()];
        if (times.travel().isHome()) {
            Arrays.fill(units, NurseLoad.UNITS_PER_NURSE);
            return units;
        }
        raise(units, ticks, times.start(), times.access(), load.steadyUnits());
        raise(units, ticks, times.access(), times.infusion(), NurseLoad.UNITS_PER_NURSE);
        raise(units, ticks, times.infusion(), times.steady(), load.titratingUnits());
        raise(units, ticks, times.steady(), times.end(), load.steadyUnits());
        return units;
    }

    private static void raise(int[] units, Raster ticks, Instant from, Instant to, int need) {
        if (from.isBefore(to)) {
            int end = ticks.ceil(to);
            for (int tick = ticks.floor(from); tick < end; tick++) {
                units[tick] = Math.max(units[tick], need);
            }
        }
    }
}

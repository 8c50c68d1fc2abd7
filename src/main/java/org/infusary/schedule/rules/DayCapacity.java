package org.infusary.schedule.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.BitSet;
import org.infusary.kernel.PlainNumber;
import org.jspecify.annotations.Nullable;

/**
 * How full one day of a centre is, in the few numbers by which someone levels its load.
 *
 * @param visits on chairs and at home, held ones too
 * @param visitsHeld of these only held
 * @param chairMinutesUsed of all visits on chairs together
 * @param chairMinutesOpen of all chairs in service while the centre and the chair are open, together
 * @param peakNurseShare the greatest share of the nurses at work that is wanted at any moment, three decimals; above 1 where
 *     nurses are overbooked; null when no nurse is at work
 * @param peakToMeanNurseLoad units of nurses wanted at the busiest moment, over their mean while the centre is open or a visit
 *     lasts; three decimals, 1 or more, 1 for a level day; null without visits
 * @param unitsOverbooked most units of nurses wanted above those at work, 0 or more; one nurse is 12
 */
public record DayCapacity(
        LocalDate date,
        int visits,
        int visitsHeld,
        long chairMinutesUsed,
        long chairMinutesOpen,
        @Nullable BigDecimal peakNurseShare,
        @Nullable BigDecimal peakToMeanNurseLoad,
        int unitsOverbooked) {
    private static final int DECIMALS = 3;

    public static DayCapacity of(SiteDayLoad load) {
        int busiest = -1;
        int peak = 0;
        int sum = 0;
        int moments = 0;
        int above = 0;
        for (int tick = 0; tick < load.raster().count(); tick++) {
            int used = load.usedAt(tick);
            if (load.availableAt(tick) > 0 && (busiest < 0 || isBusier(load, tick, busiest))) {
                busiest = tick;
            }
            if (load.open().get(tick) || used > 0) {
                moments++;
            }
            sum += used;
            peak = Math.max(peak, used);
            above = Math.max(above, used - load.availableAt(tick));
        }
        return new DayCapacity(
                load.date(),
                load.visits(),
                load.heldVisits(),
                load.chairMinutes(),
                openMinutes(load),
                busiest < 0 ? null : ratio(load.usedAt(busiest), load.availableAt(busiest)),
                sum == 0 ? null : ratio((long) peak * moments, sum),
                above);
    }

    private static boolean isBusier(SiteDayLoad load, int tick, int other) {
        return load.usedAt(tick) * load.availableAt(other) > load.usedAt(other) * load.availableAt(tick);
    }

    private static long openMinutes(SiteDayLoad load) {
        long ticks = 0;
        for (ChairTicks chair : load.chairs().values()) {
            BitSet usable = (BitSet) load.open().clone();
            usable.andNot(chair.closed());
            ticks += usable.cardinality();
        }
        return ticks * Raster.MINUTES;
    }

    private static BigDecimal ratio(long one, long other) {
        return PlainNumber.of(
                BigDecimal.valueOf(one).divide(BigDecimal.valueOf(other), DECIMALS, RoundingMode.HALF_UP));
    }
}

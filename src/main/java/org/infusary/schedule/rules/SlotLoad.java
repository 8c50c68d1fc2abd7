package org.infusary.schedule.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How full one slot of a day is, at its fullest tick.
 *
 * @param chairsUsed chairs with a visit, held ones too
 * @param chairsHeld chairs of these with a visit that is only held
 * @param chairsOpen chairs in service that are not closed at any time of the slot
 * @param unitsUsed units of nurses; one nurse is 12
 * @param unitsAvailable the fewest of the slot
 * @param unitsOverbooked most units wanted above those at work, 0 or more
 * @param starts visits that begin in the slot
 */
public record SlotLoad(
        Instant start,
        Instant end,
        int chairsUsed,
        int chairsHeld,
        int chairsOpen,
        int unitsUsed,
        int unitsAvailable,
        int unitsOverbooked,
        int starts) {

    /** Every slot of a day, in order; none on a closed day. */
    static List<SlotLoad> of(SiteDayLoad day) {
        List<SlotLoad> slots = new ArrayList<>();
        int begin = 0;
        for (int tick = 1; tick <= day.raster().count(); tick++) {
            if (tick == day.raster().count() || day.isMark(tick)) {
                slots.add(of(day, begin, tick));
                begin = tick;
            }
        }
        return slots;
    }

    private static SlotLoad of(SiteDayLoad day, int begin, int end) {
        int most = 0;
        int least = Integer.MAX_VALUE;
        int above = 0;
        int begun = 0;
        for (int tick = begin; tick < end; tick++) {
            most = Math.max(most, day.usedAt(tick));
            least = Math.min(least, day.availableAt(tick));
            above = Math.max(above, day.usedAt(tick) - day.availableAt(tick));
            begun += day.startsAt(tick);
        }
        int taken = 0;
        int held = 0;
        int usable = 0;
        for (ChairTicks ticks : day.chairs().values()) {
            taken += ticks.taken().get(begin, end).isEmpty() ? 0 : 1;
            held += ticks.held().get(begin, end).isEmpty() ? 0 : 1;
            boolean shut =
                    !ticks.closed().get(begin, end).isEmpty() || day.open().nextClearBit(begin) < end;
            usable += shut ? 0 : 1;
        }
        return new SlotLoad(
                day.raster().begin(begin), day.raster().begin(end), taken, held, usable, most, least, above, begun);
    }
}

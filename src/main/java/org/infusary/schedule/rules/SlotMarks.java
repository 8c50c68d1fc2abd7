package org.infusary.schedule.rules;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The clock times at which visits of a centre may begin.
 *
 * @param slotMinutes divides the hour and is a multiple of 5; with 15: :00, :15, :30 and :45 of the centre's own clock
 */
public record SlotMarks(ZoneId zone, int slotMinutes) {
    private static final int MINUTES_OF_DAY = 24 * 60;

    public SlotMarks {
        if (slotMinutes < Raster.MINUTES || slotMinutes % Raster.MINUTES != 0 || 60 % slotMinutes != 0) {
            throw new IllegalArgumentException("a slot is 5, 10, 15, 20, 30 or 60 minutes");
        }
    }

    public boolean marks(Instant moment) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        return time.getMinute() % slotMinutes == 0 && time.getSecond() == 0 && time.getNano() == 0;
    }

    /** What the centre's clock shows at the begin of each tick, in minutes; reckoned, unless the clocks change on the day. */
    int[] minutesOfDay(Raster raster) {
        int[] minutes = new int[raster.count()];
        boolean steady = zone.getRules()
                .getOffset(raster.begin(0))
                .equals(zone.getRules().getOffset(raster.begin(raster.count())));
        int first = minuteOfDay(raster.begin(0));
        for (int tick = 0; tick < minutes.length; tick++) {
            minutes[tick] = steady ? (first + tick * Raster.MINUTES) % MINUTES_OF_DAY : minuteOfDay(raster.begin(tick));
        }
        return minutes;
    }

    int minuteOfDay(Instant moment) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        return time.getHour() * 60 + time.getMinute();
    }
}

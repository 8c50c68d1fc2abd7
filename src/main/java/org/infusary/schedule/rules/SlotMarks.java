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
    public SlotMarks {
        if (slotMinutes < Raster.MINUTES || slotMinutes % Raster.MINUTES != 0 || 60 % slotMinutes != 0) {
            throw new IllegalArgumentException("a slot is 5, 10, 15, 20, 30 or 60 minutes");
        }
    }

    public boolean marks(Instant moment) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        return time.getMinute() % slotMinutes == 0 && time.getSecond() == 0 && time.getNano() == 0;
    }

    int minuteOfDay(Instant moment) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        return time.getHour() * 60 + time.getMinute();
    }
}

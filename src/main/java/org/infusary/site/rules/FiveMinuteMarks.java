package org.infusary.site.rules;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** The raster of a centre's week: opening hours and shifts begin and end at 00:00, 00:05, … 23:55. */
public final class FiveMinuteMarks {
    private static final int RASTER_MINUTES = 5;

    private FiveMinuteMarks() {}

    public static boolean marks(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).equals(time) && time.getMinute() % RASTER_MINUTES == 0;
    }
}

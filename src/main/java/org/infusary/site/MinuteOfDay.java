package org.infusary.site;

import java.time.LocalTime;
import java.time.temporal.ChronoField;

/** A time of day as the tables keep it: whole minutes since midnight. */
final class MinuteOfDay {
    private MinuteOfDay() {}

    static int of(LocalTime time) {
        return time.get(ChronoField.MINUTE_OF_DAY);
    }

    static LocalTime time(int minute) {
        return LocalTime.MIN.plusMinutes(minute);
    }
}

package org.infusary.schedule.rules;

import java.time.LocalTime;
import java.util.Optional;

/**
 * Between which times of the centre's clock a visit begins.
 *
 * @param earliest empty: any
 * @param latest itself included; empty: any
 */
public record StartHours(Optional<LocalTime> earliest, Optional<LocalTime> latest) {
    public static final StartHours ANY = new StartHours(Optional.empty(), Optional.empty());

    private static final int MINUTES_PER_HOUR = 60;

    public boolean isAny() {
        return earliest.isEmpty() && latest.isEmpty();
    }

    boolean takes(int minuteOfDay) {
        return (earliest.isEmpty() || minuteOfDay >= minutes(earliest.get()))
                && (latest.isEmpty() || minuteOfDay <= minutes(latest.get()));
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * MINUTES_PER_HOUR + time.getMinute();
    }
}

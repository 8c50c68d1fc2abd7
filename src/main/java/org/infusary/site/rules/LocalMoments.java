package org.infusary.site.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.infusary.kernel.TimeWindow;

/**
 * Turns local times into moments, in one way for the whole house: a time inside the hour that the clocks skip moves
 * forward by that hour (02:30 is 03:30), a time that comes twice is the first one.
 */
final class LocalMoments {
    private LocalMoments() {}

    static Instant at(LocalDate date, LocalTime time, ZoneId zone) {
        return date.atTime(time).atZone(zone).toInstant();
    }

    /** The first moment of a date, which is 01:00 where the clocks skip midnight. */
    static Instant beginning(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    static TimeWindow wholeDay(LocalDate date, ZoneId zone) {
        return new TimeWindow(beginning(date, zone), beginning(date.plusDays(1), zone));
    }

    /** Empty when nothing is left between the two, as happens around a skipped hour. */
    static Optional<TimeWindow> window(LocalDate date, LocalTime from, LocalTime to, ZoneId zone) {
        return window(at(date, from, zone), at(date, to, zone));
    }

    static Optional<TimeWindow> window(Instant start, Instant end) {
        return start.isBefore(end) ? Optional.of(new TimeWindow(start, end)) : Optional.empty();
    }
}

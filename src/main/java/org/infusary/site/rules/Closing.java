package org.infusary.site.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * One stretch during which a centre or one of its chairs is closed, in local time.
 *
 * <p>It is a single stretch, not one per day: Wednesday 12:00 to Friday 10:00 closes all of Thursday.
 *
 * @param fromTime first closed moment of {@code fromDate}; null from the day's beginning
 * @param toDate last closed day; it belongs to the closure
 * @param toTime first open moment of {@code toDate} again; null when that whole day is closed
 * @param chair the chair that is closed; null for the whole centre
 */
public record Closing(
        LocalDate fromDate,
        @Nullable LocalTime fromTime,
        LocalDate toDate,
        @Nullable LocalTime toTime,
        @Nullable ChairId chair) {
    public Closing {
        boolean oneDay = fromDate.equals(toDate);
        boolean endsAtOnce = toTime != null && !beginning(fromTime).isBefore(toTime);
        if (fromDate.isAfter(toDate) || (oneDay && endsAtOnce)) {
            throw new IllegalArgumentException("a closure begins before it ends");
        }
    }

    public boolean isOfCentre() {
        return chair == null;
    }

    /** The closed moments; empty when both ends fall into the hour that the clocks skip. */
    Optional<TimeWindow> window(ZoneId zone) {
        Instant start = LocalMoments.at(fromDate, beginning(fromTime), zone);
        Instant end = toTime == null
                ? LocalMoments.beginning(toDate.plusDays(1), zone)
                : LocalMoments.at(toDate, toTime, zone);
        return LocalMoments.window(start, end);
    }

    private static LocalTime beginning(@Nullable LocalTime time) {
        return time == null ? LocalTime.MIN : time;
    }
}

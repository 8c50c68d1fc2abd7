package org.infusary.kernel;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, half open: {@code start} belongs to it, {@code end} does not. Never empty. */
public record TimeWindow(Instant start, Instant end) {
    public TimeWindow {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a window starts before it ends");
        }
    }

    public static TimeWindow of(Instant start, Duration length) {
        return new TimeWindow(start, start.plus(length));
    }

    public boolean overlaps(TimeWindow other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean encloses(TimeWindow other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public Duration length() {
        return Duration.between(start, end);
    }
}

package org.infusary.site.rules;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** A stretch of a weekday on which a centre is open, in its local time: {@code opens} belongs to it, {@code closes} not. */
public record OpeningWindow(DayOfWeek weekday, LocalTime opens, LocalTime closes) {
    public OpeningWindow {
        if (!FiveMinuteMarks.marks(opens) || !FiveMinuteMarks.marks(closes) || !opens.isBefore(closes)) {
            throw new IllegalArgumentException("a window opens before it closes, on five-minute marks");
        }
    }

    /** Whether both are open at some moment of one weekday; touching windows do not overlap. */
    public boolean overlaps(OpeningWindow other) {
        return weekday == other.weekday && opens.isBefore(other.closes) && other.opens.isBefore(closes);
    }
}

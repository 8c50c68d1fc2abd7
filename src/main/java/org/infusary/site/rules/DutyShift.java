package org.infusary.site.rules;

import java.time.LocalTime;

/**
 * So many nurses at work for a stretch of a day, in local time: {@code starts} belongs to it, {@code ends} not.
 *
 * @param nurses 1 to 50
 */
public record DutyShift(LocalTime starts, LocalTime ends, int nurses) {
    public static final int MOST_NURSES = 50;

    public DutyShift {
        if (!FiveMinuteMarks.marks(starts) || !FiveMinuteMarks.marks(ends) || !starts.isBefore(ends)) {
            throw new IllegalArgumentException("a shift starts before it ends, on five-minute marks");
        }
        if (nurses < 1 || nurses > MOST_NURSES) {
            throw new IllegalArgumentException("a shift has 1 to 50 nurses");
        }
    }
}

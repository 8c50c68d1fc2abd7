package org.infusary.kernel;

import java.time.LocalDate;

/**
 * How often a cycle comes round, counted on the calendar, never in multiples of 24 hours.
 *
 * <p>A month is a calendar month and clamps at its end (31 January + 1 month = 28 February); it is not 4 weeks.
 *
 * @param every 1 to 366 in the unit
 */
public record Interval(int every, Unit unit) {
    /** What {@code every} counts. */
    public enum Unit {
        DAYS,
        WEEKS,
        MONTHS
    }

    public Interval {
        if (every < 1 || every > 366) {
            throw new IllegalArgumentException("an interval is 1 to 366 days, weeks or months");
        }
    }

    public LocalDate after(LocalDate day) {
        return times(1, day);
    }

    /**
     * The day {@code count} intervals after {@code day}; counted from the first day at once, so that month ends do not
     * drift (31 January, 28 February, 31 March).
     */
    public LocalDate times(int count, LocalDate day) {
        long steps = (long) count * every;
        return switch (unit) {
            case DAYS -> day.plusDays(steps);
            case WEEKS -> day.plusWeeks(steps);
            case MONTHS -> day.plusMonths(steps);
        };
    }
}

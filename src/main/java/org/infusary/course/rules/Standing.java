package org.infusary.course.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Interval;

/**
 * How late the next infusion of a course is today.
 *
 * @param due the day it is counted from
 * @param daysLate days since {@code due}; below 0 when that day is still to come
 */
public record Standing(LocalDate due, Lateness lateness, long daysLate) {
    /** The latest first: by lateness, then by days. */
    public static final Comparator<Standing> LATEST_FIRST = Comparator.comparing(Standing::lateness)
            .thenComparingLong(Standing::daysLate)
            .reversed();

    /**
     * With a cycle that has not begun, after others were given: counted from the last day given, as {@link Lateness} is.
     *
     * @param windowBefore days a cycle may begin before it is due
     * @param windowAfter days a cycle may begin after it is due
     */
    public static Standing afterLast(
            LocalDate lastGiven, Interval every, int windowBefore, int windowAfter, LocalDate today, int longGapDays) {
        return of(
                every.after(lastGiven),
                Lateness.of(lastGiven, every, today, windowBefore, windowAfter, longGapDays),
                today);
    }

    /** With the first cycle, of a course of which nothing was given: by its target and window; it never is LAPSED. */
    public static Standing beforeFirst(LocalDate target, DateWindow window, LocalDate today) {
        return of(target, Lateness.of(target, window, today, Optional.empty(), 0), today);
    }

    /**
     * With a cycle that is under way and lacks a day: due on the very day on which it was planned, for the days of a
     * cycle follow one another.
     */
    public static Standing withinCycle(LocalDate missed, LocalDate lastGiven, LocalDate today, int longGapDays) {
        DateWindow window = new DateWindow(missed, missed);
        return of(missed, Lateness.of(missed, window, today, Optional.of(lastGiven), longGapDays), today);
    }

    private static Standing of(LocalDate due, Lateness lateness, LocalDate today) {
        return new Standing(due, lateness, ChronoUnit.DAYS.between(due, today));
    }
}

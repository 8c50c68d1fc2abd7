package org.infusary.course.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Interval;

/**
 * A cycle that lacks a day, with what tells how late that is.
 *
 * @param lastGiven the last day of the course on which any grams went in; empty before the first
 * @param missed the first day that is lacking of a cycle of which a day was given; empty when it has not begun
 * @param every how often cycles come round; empty when none follows
 * @param windowBefore days a cycle may begin before it is due
 * @param windowAfter days a cycle may begin after it is due
 * @param target of the cycle
 * @param window of the cycle
 */
public record NextInfusion(
        Optional<LocalDate> lastGiven,
        Optional<LocalDate> missed,
        Optional<Interval> every,
        int windowBefore,
        int windowAfter,
        LocalDate target,
        DateWindow window) {

    /** @param longGapDays after that many days without an infusion a patient is LAPSED */
    public Standing standing(LocalDate today, int longGapDays) {
        if (lastGiven.isPresent() && missed.isPresent()) {
            return Standing.withinCycle(missed.get(), lastGiven.get(), today, longGapDays);
        }
        if (lastGiven.isPresent() && every.isPresent()) {
            return Standing.afterLast(lastGiven.get(), every.get(), windowBefore, windowAfter, today, longGapDays);
        }
        return Standing.beforeFirst(target, window, today);
    }
}

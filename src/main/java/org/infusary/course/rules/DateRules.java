package org.infusary.course.rules;

import java.time.LocalDate;
import org.infusary.kernel.DateWindow;
import org.infusary.order.rules.Anchoring;
import org.infusary.order.rules.Consecutive;
import org.jspecify.annotations.Nullable;

/**
 * What an order says about dates.
 *
 * @param startOn first day the first cycle may begin
 * @param validUntil last day a cycle may begin; null when open-ended
 * @param windowBefore days a cycle may begin before its target, 0 or more
 * @param windowAfter days a cycle may begin after its target, 0 or more
 * @param minimumGapDays fewest days from the last day given to the next cycle, 0 or more; cycles never share a day
 */
public record DateRules(
        LocalDate startOn,
        @Nullable LocalDate validUntil,
        int windowBefore,
        int windowAfter,
        int minimumGapDays,
        Consecutive consecutive,
        Anchoring anchoring) {
    public DateRules {
        if (windowBefore < 0 || windowAfter < 0 || minimumGapDays < 0) {
            throw new IllegalArgumentException("windows and gaps are 0 days or more");
        }
    }

    /** The days around a target on which day 1 may be; both ends belong to it. */
    public DateWindow around(LocalDate target) {
        return new DateWindow(target.minusDays(windowBefore), target.plusDays(windowAfter));
    }

    /** The first day a cycle may begin after something was given. */
    public LocalDate earliestAfter(LocalDate lastGiven) {
        return lastGiven.plusDays(Math.max(1, minimumGapDays));
    }

    /** Whether a cycle may no longer begin on this day. */
    public boolean isOver(LocalDate day) {
        return validUntil != null && day.isAfter(validUntil);
    }
}

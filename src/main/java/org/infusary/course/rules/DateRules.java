package org.infusary.course.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.Anchoring;
import org.infusary.order.rules.Consecutive;
import org.infusary.order.rules.Timing;
import org.jspecify.annotations.Nullable;

/**
 * What an order says about dates.
 *
 * @param startOn first day the first cycle may begin
 * @param validUntil last day a cycle may begin; null when open-ended
 * @param timing when the first cycle must be, besides {@code startOn}
 * @param windowBefore days a cycle may begin before its target, 0 or more
 * @param windowAfter days a cycle may begin after its target, 0 or more
 * @param minimumGapDays fewest days from the last day given to the next cycle, 0 or more; cycles never share a day
 * @param homeFrom first day on which a visit at home may be newly booked: the product must be there by then
 */
public record DateRules(
        LocalDate startOn,
        @Nullable LocalDate validUntil,
        Timing timing,
        int windowBefore,
        int windowAfter,
        int minimumGapDays,
        Consecutive consecutive,
        Anchoring anchoring,
        LocalDate homeFrom) {
    /** With homes to which everything can be delivered at once. */
    public DateRules(
            LocalDate startOn,
            @Nullable LocalDate validUntil,
            Timing timing,
            int windowBefore,
            int windowAfter,
            int minimumGapDays,
            Consecutive consecutive,
            Anchoring anchoring) {
        this(
                startOn,
                validUntil,
                timing,
                windowBefore,
                windowAfter,
                minimumGapDays,
                consecutive,
                anchoring,
                LocalDate.MIN);
    }

    public DateRules {
        if (windowBefore < 0 || windowAfter < 0 || minimumGapDays < 0) {
            throw new IllegalArgumentException("windows and gaps are 0 days or more");
        }
    }

    /** The days around a target on which day 1 may be; both ends belong to it. */
    public DateWindow around(LocalDate target) {
        return new DateWindow(target.minusDays(windowBefore), target.plusDays(windowAfter));
    }

    /** What binds a cycle besides its window: of the first one the order's timing, of those after it nothing. */
    public Timing timingOf(int cycle) {
        return cycle == 1 ? timing : Timing.ROUTINE;
    }

    /**
     * The days around a target on which day 1 of a cycle may be.
     *
     * @param days of the cycle
     */
    public DateWindow around(LocalDate target, int cycle, int days) {
        DateWindow usual = around(target);
        LocalDate to = timingOf(cycle).latestBegin(usual.to(), days);
        return new DateWindow(usual.from().isAfter(to) ? to : usual.from(), to);
    }

    /**
     * Why the timing of the order does not take days of a cycle on dates; empty when it does.
     *
     * @param begin of its day 1; empty when that is not placed
     * @param dates of the days that are placed
     */
    public Optional<Reason> mistimed(int cycle, Optional<LocalDate> begin, Collection<LocalDate> dates) {
        return dates.stream().max(Comparator.naturalOrder()).flatMap(last -> timingOf(cycle)
                .refusal(begin, last));
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

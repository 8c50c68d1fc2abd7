package org.infusary.order;

import java.time.Instant;
import java.util.List;
import org.infusary.eligibility.rules.Fit;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.RoundedDose;
import org.jspecify.annotations.Nullable;

/**
 * An order with what its numbers come from.
 *
 * @param induction as asked for and after rounding; null when there is none
 * @param warnings what someone should look at, as it was when the order was placed
 * @param reasons why a number is what it is
 * @param dailyCapOverrideReason free text of the prescriber; null when none was given
 * @param eligibility whether the product fitted when the order was placed; null for an order that was not judged
 * @param overriddenStops null unless {@code eligibility} is STOP
 */
public record OrderDetails(
        OrderFacts facts,
        @Nullable RoundedDose induction,
        @Nullable RoundedDose maintenance,
        @Nullable RoundedDose single,
        List<Reason> warnings,
        List<Reason> reasons,
        @Nullable String dailyCapOverrideReason,
        @Nullable Fit eligibility,
        @Nullable OverriddenStops overriddenStops,
        AccountId placedBy,
        Instant placedAt) {
    public OrderDetails {
        warnings = List.copyOf(warnings);
        reasons = List.copyOf(reasons);
    }

    /** The id alone: the free text of an override belongs into no log. */
    @Override
    public String toString() {
        return "order " + facts.id();
    }
}

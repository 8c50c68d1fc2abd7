package org.infusary.order.rules;

import java.math.BigDecimal;
import org.infusary.kernel.Kilograms;

/** Whether a weight differs so much from the one an order was dosed on that a prescriber should look at the dose. */
public final class WeightChange {
    /**
     * From this change on, up or down.
     *
     * <p>Source: rules reference, checklist item WEIGHT, {@code |change| >= 10 %} (R09, sourced).
     */
    private static final BigDecimal MARKED = new BigDecimal("0.10");

    private WeightChange() {}

    /**
     * @param dosedOn actual weight the order was dosed on
     * @param now actual weight measured since
     * @return whether it is at least 10 % of {@code dosedOn} more or less
     */
    public static boolean isMarked(Kilograms dosedOn, Kilograms now) {
        BigDecimal change = now.value().subtract(dosedOn.value()).abs();
        return change.compareTo(dosedOn.value().multiply(MARKED)) >= 0;
    }
}

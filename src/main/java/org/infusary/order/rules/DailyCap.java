package org.infusary.order.rules;

import java.math.BigDecimal;
import java.util.List;
import org.infusary.kernel.GramsPerKg;

/**
 * Most grams per kilogram of dosing weight that an order may ask for on one day; the end belongs to it.
 *
 * <p>Source: rules reference, {@code dailyCap} (R22). Compared with what was ordered, before rounding to vials and split
 * over days: a day may lie above it by that rounding only.
 */
public record DailyCap(GramsPerKg perDay, List<String> sources) {
    public DailyCap {
        sources = List.copyOf(sources);
    }

    /**
     * Whether so many grams of one cycle are within the cap.
     *
     * @param cycleGrams exact, before rounding
     * @param days 1 to 5
     */
    boolean allows(BigDecimal cycleGrams, int days, DosingWeight weight) {
        BigDecimal most = perDay.value().multiply(weight.dosing().value()).multiply(BigDecimal.valueOf(days));
        return cycleGrams.compareTo(most) <= 0;
    }
}

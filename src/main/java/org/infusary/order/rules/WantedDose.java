package org.infusary.order.rules;

import java.math.BigDecimal;
import org.infusary.kernel.Grams;
import org.infusary.kernel.GramsPerKg;
import org.jspecify.annotations.Nullable;

/**
 * What the prescriber asks for in one cycle: grams per kilogram or grams, exactly one of them.
 *
 * @param gramsPerKg for the whole cycle; rounded to vials
 * @param grams for the whole cycle; taken as it is, never rounded
 * @param days 1 to 5
 */
public record WantedDose(
        @Nullable GramsPerKg gramsPerKg, @Nullable Grams grams, int days) {
    public WantedDose {
        if ((gramsPerKg == null) == (grams == null)) {
            throw new IllegalArgumentException("either grams per kilogram or grams");
        }
        if (days < 1 || days > CycleDose.MOST_DAYS) {
            throw new IllegalArgumentException("a cycle has 1 to 5 days");
        }
    }

    /** Grams of the whole cycle, exact: before any rounding. */
    BigDecimal exactGrams(DosingWeight weight) {
        return gramsPerKg == null
                ? grams.value()
                : gramsPerKg.value().multiply(weight.dosing().value());
    }
}

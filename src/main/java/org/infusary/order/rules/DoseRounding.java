package org.infusary.order.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.Grams;
import org.infusary.site.rules.Rounding;

/**
 * Rounds the grams of a whole cycle by the site's policy: half rounds up, never to nothing.
 *
 * <p>Source: rules reference, {@code rounding} (R03, R04, R13).
 */
public final class DoseRounding {
    /** The step that {@link Rounding#NEAREST_5G} names. */
    private static final Grams FIVE = Grams.of("5");

    private DoseRounding() {}

    /** The nearest whole number of units, at least one. */
    static Grams round(BigDecimal exactGrams, Rounding policy, VialSizes vials) {
        Grams unit = unit(policy, vials);
        BigDecimal units =
                exactGrams.divide(unit.value(), 0, RoundingMode.HALF_UP).max(BigDecimal.ONE);
        return new Grams(units.multiply(unit.value()));
    }

    /** What amounts are whole multiples of: the step of the policy, or the smallest vial. */
    public static Grams unit(Rounding policy, VialSizes vials) {
        return switch (policy) {
            case NEAREST_5G -> FIVE;
            case NEAREST_VIAL -> vials.smallest();
        };
    }
}

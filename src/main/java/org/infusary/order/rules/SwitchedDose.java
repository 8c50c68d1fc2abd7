package org.infusary.order.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.Grams;
import org.infusary.site.rules.Rounding;

/**
 * The grams of a cycle in the vials of another product. They stay when whole vials of it can be shared over the days; else
 * they are rounded anew, half up, from what was ordered: to the centre's step when the vials make it, else to their smallest
 * size; at least one vial for each day.
 *
 * <p>Source: rules reference, {@code rounding} (R03, R04, R13), as when an order is placed.
 */
public final class SwitchedDose {
    private static final Grams FIVE = Grams.of("5");

    private SwitchedDose() {}

    /** The dose of a cycle as it was ordered. */
    public static CycleDose of(RoundedDose ordered, VialSizes vials, Rounding policy) {
        return of(ordered.dose(), ordered.exactGrams(), vials, policy);
    }

    /** @param exactGrams before any rounding */
    public static CycleDose of(CycleDose dose, BigDecimal exactGrams, VialSizes vials, Rounding policy) {
        if (keeps(dose, vials)) {
            return dose;
        }
        Grams unit = policy == Rounding.NEAREST_5G && vials.canMake(FIVE) ? FIVE : vials.smallest();
        BigDecimal units =
                exactGrams.divide(unit.value(), 0, RoundingMode.HALF_UP).max(BigDecimal.valueOf(dose.days()));
        return new CycleDose(new Grams(units.multiply(unit.value())), dose.days());
    }

    /** Whether whole vials make the grams and can be shared over the days. */
    public static boolean keeps(CycleDose dose, VialSizes vials) {
        Stream<Grams> units =
                vials.canMake(FIVE) ? Stream.concat(Stream.of(FIVE), vials.grams().stream()) : vials.grams().stream();
        return dose.days() == 1 && vials.canMake(dose.grams())
                || units.anyMatch(unit -> {
                    BigDecimal[] shares = dose.grams().value().divideAndRemainder(unit.value());
                    return shares[1].signum() == 0 && shares[0].compareTo(BigDecimal.valueOf(dose.days())) >= 0;
                });
    }
}

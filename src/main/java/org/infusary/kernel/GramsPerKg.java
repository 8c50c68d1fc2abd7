package org.infusary.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A dose in grams per kilogram of dosing weight, above zero.
 *
 * <p>Held with three decimals; more than three are refused, never rounded away.
 */
public record GramsPerKg(BigDecimal value) implements Comparable<GramsPerKg> {
    public GramsPerKg {
        value = value.setScale(3, RoundingMode.UNNECESSARY);
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("GramsPerKg must be above 0");
        }
    }

    public static GramsPerKg of(String value) {
        return new GramsPerKg(new BigDecimal(value));
    }

    /** The number as people write it: no trailing zeros, never an exponent. */
    public BigDecimal plain() {
        return PlainNumber.of(value);
    }

    @Override
    public int compareTo(GramsPerKg other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return plain().toPlainString();
    }
}

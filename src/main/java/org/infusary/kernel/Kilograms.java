package org.infusary.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A body weight in kilograms, above zero.
 *
 * <p>Held with three decimals; more than three are refused, never rounded away.
 */
public record Kilograms(BigDecimal value) implements Comparable<Kilograms> {
    public Kilograms {
        value = value.setScale(3, RoundingMode.UNNECESSARY);
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("Kilograms must be above 0");
        }
    }

    public static Kilograms of(String value) {
        return new Kilograms(new BigDecimal(value));
    }

    /** The number as people write it: no trailing zeros, never an exponent. */
    public BigDecimal plain() {
        return PlainNumber.of(value);
    }

    @Override
    public int compareTo(Kilograms other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return plain().toPlainString();
    }
}

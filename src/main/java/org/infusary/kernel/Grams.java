package org.infusary.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of immunoglobulin in grams, zero or more.
 *
 * <p>Held with three decimals; more than three are refused, never rounded away.
 */
public record Grams(BigDecimal value) implements Comparable<Grams> {
    public Grams {
        value = value.setScale(3, RoundingMode.UNNECESSARY);
        if (value.signum() < 0) {
            throw new IllegalArgumentException("Grams must not be below 0");
        }
    }

    public static Grams of(String value) {
        return new Grams(new BigDecimal(value));
    }

    public static final Grams ZERO = Grams.of("0");

    public Grams plus(Grams other) {
        return new Grams(value.add(other.value));
    }

    public Grams minus(Grams other) {
        return new Grams(value.subtract(other.value));
    }

    public Grams times(int count) {
        return new Grams(value.multiply(BigDecimal.valueOf(count)));
    }

    /** The number as people write it: no trailing zeros, never an exponent. */
    public BigDecimal plain() {
        return PlainNumber.of(value);
    }

    @Override
    public int compareTo(Grams other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return plain().toPlainString();
    }
}

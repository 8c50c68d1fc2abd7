package org.infusary.checklist.rules.language;

import java.math.BigDecimal;
import java.util.function.BinaryOperator;

/**
 * An exact number of the language; equal when it is the same number. No {@link Number}, for the language's library compares
 * those in its own ways and does not know of exact ones.
 */
record Decimal(BigDecimal value) implements Comparable<Decimal> {
    Decimal {
        value = value.stripTrailingZeros();
    }

    static Decimal of(long whole) {
        return new Decimal(BigDecimal.valueOf(whole));
    }

    Decimal and(Decimal other, BinaryOperator<BigDecimal> reckon) {
        return new Decimal(reckon.apply(value, other.value));
    }

    Decimal abs() {
        return new Decimal(value.abs());
    }

    /** @throws ArithmeticException when it is not whole */
    long whole() {
        return value.longValueExact();
    }

    @Override
    public int compareTo(Decimal other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}

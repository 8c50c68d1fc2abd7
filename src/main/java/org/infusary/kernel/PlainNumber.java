package org.infusary.kernel;

import java.math.BigDecimal;

/** Numbers as people write them: no trailing zeros, never an exponent. */
public final class PlainNumber {
    private PlainNumber() {}

    public static BigDecimal of(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

package org.infusary.checklist;

import java.math.BigDecimal;

/** Numbers as people write them: no trailing zeros, never an exponent. */
final class PlainNumber {
    private PlainNumber() {}

    static BigDecimal of(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

package org.infusary.checklist.rules;

import java.math.BigDecimal;

/**
 * What a number can plausibly be; anything else is a slip and not taken.
 *
 * @param unit UCUM code; {@code 1} for a plain number
 * @param minimum smallest plausible, itself included
 * @param maximum largest plausible, itself included
 */
public record NumberRange(String unit, BigDecimal minimum, BigDecimal maximum) {
    public NumberRange {
        if (minimum.compareTo(maximum) > 0) {
            throw new IllegalArgumentException("a range begins at its minimum");
        }
    }

    boolean contains(BigDecimal number) {
        return number.compareTo(minimum) >= 0 && number.compareTo(maximum) <= 0;
    }
}

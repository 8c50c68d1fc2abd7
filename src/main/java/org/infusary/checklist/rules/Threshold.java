package org.infusary.checklist.rules;

import java.math.BigDecimal;

/**
 * A number that rules of an item judge by: {@code threshold.<name>} in the language of rules.
 *
 * @param name in lower camel case: {@code systolicLow}
 * @param value in the unit
 * @param unit UCUM code: {@code mm[Hg]}, {@code %}, {@code mo}; {@code 1} for a plain number
 * @param status where the number comes from
 */
public record Threshold(String name, BigDecimal value, String unit, Status status) {
    /** Where a number comes from. */
    public enum Status {
        /** Read in one of the item's sources. */
        SOURCED,
        /** No published number was found; a proposal until the centre sets its own. */
        SITE_DEFAULT,
        /** Set by the centre. */
        SITE_SET
    }

    /** Whether it is the same number, however it is written, from the same place. */
    boolean isSame(Threshold other) {
        return value.compareTo(other.value) == 0 && unit.equals(other.unit) && status == other.status;
    }
}

package org.infusary.order.rules;

import org.jspecify.annotations.Nullable;

/**
 * The dose part of an order: an induction, a maintenance or both; or one single cycle and nothing else.
 *
 * @param single given once, without anything after it
 */
public record Regimen(
        @Nullable CycleDose induction,
        @Nullable Maintenance maintenance,
        @Nullable CycleDose single) {
    public Regimen {
        if ((single == null) == (induction == null && maintenance == null)) {
            throw new IllegalArgumentException("either single, or induction and maintenance");
        }
    }
}

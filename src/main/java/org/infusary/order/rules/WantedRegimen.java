package org.infusary.order.rules;

import java.util.Objects;
import java.util.stream.Stream;
import org.infusary.kernel.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The dose part of an order as it is asked for, before weights and vials: see {@link Regimen}.
 *
 * @param every how often the maintenance comes round; null without maintenance
 */
public record WantedRegimen(
        @Nullable WantedDose induction,
        @Nullable WantedDose maintenance,
        @Nullable Interval every,
        @Nullable WantedDose single) {
    public WantedRegimen {
        if ((single == null) == (induction == null && maintenance == null)) {
            throw new IllegalArgumentException("either single, or induction and maintenance");
        }
        if ((maintenance == null) != (every == null)) {
            throw new IllegalArgumentException("a maintenance has an interval");
        }
    }

    /** Infusion days of the first cycle. */
    public int firstDays() {
        return Stream.of(single, induction, maintenance)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .days();
    }
}

package org.infusary.catalog.rules;

import org.infusary.kernel.MicrolitresPerKgHour;
import org.jspecify.annotations.Nullable;

/**
 * One rung of a ladder.
 *
 * @param minutes how long the rate is held; null for the last rung, which runs to the end of the dose
 */
public record RateStep(MicrolitresPerKgHour rate, @Nullable Integer minutes) {
    public RateStep {
        if (minutes != null && minutes < 1) {
            throw new IllegalArgumentException("a rung is held at least 1 minute");
        }
    }
}

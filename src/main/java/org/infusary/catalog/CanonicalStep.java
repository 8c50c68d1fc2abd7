package org.infusary.catalog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.catalog.rules.RateStep;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.jspecify.annotations.Nullable;

@Schema(description = "One rung of a ladder in the reference's own unit.")
record CanonicalStep(
        @Schema(description = "Rate, microlitre/kg/h, above 0.", examples = "600")
        int rate,

        @Schema(description = "How long it is held, minutes; null for the last rung.", examples = "30") @Nullable Integer minutes) {

    static CanonicalStep of(RateStep step) {
        return new CanonicalStep(step.rate().value(), step.minutes());
    }

    RateStep step() {
        return new RateStep(new MicrolitresPerKgHour(rate), minutes);
    }
}

package org.infusary.catalog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.catalog.rules.LadderRules;
import org.infusary.catalog.rules.RateStep;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.jspecify.annotations.Nullable;

@Schema(description = "One rung of a ladder.")
record LadderStep(
        @NotNull(message = "is required") @Min(value = 1, message = "must be 1 to 100000 microlitre/kg/h") @Max(value = 100_000, message = "must be 1 to 100000 microlitre/kg/h") @Schema(description = "Infusion rate, microlitre/kg/h, 1 to 100000.", examples = "600")
        Integer rateMicrolitrePerKgPerHour,

        @Min(value = 1, message = "must be 1 to 240 minutes, or null for the last step") @Max(value = LadderRules.LONGEST_STEP_MINUTES, message = "must be 1 to 240 minutes, or null for the last step") @Schema(
                description = "How long the rate is held, minutes, 1 to 240; null for the last step, which runs to the"
                        + " end of the dose.",
                examples = "30")
        @Nullable Integer durationMinutes) {

    static LadderStep of(RateStep step) {
        return new LadderStep(step.rate().value(), step.minutes());
    }

    RateStep step() {
        return new RateStep(new MicrolitresPerKgHour(rateMicrolitrePerKgPerHour), durationMinutes);
    }
}

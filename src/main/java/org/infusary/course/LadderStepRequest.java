package org.infusary.course;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.catalog.rules.RateStep;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.jspecify.annotations.Nullable;

@Schema(name = "LadderStep", description = "One rung of an explicit ladder.")
record LadderStepRequest(
        @Schema(description = "Rate in microlitre/kg/h, 1 to 100000.", examples = "300")
        @NotNull @Min(value = 1, message = "must be 1 to 100000") @Max(value = 100_000, message = "must be 1 to 100000") Integer rateMicrolitrePerKgPerHour,

        @Schema(
                description = "How long the rate is held, 1 to 1440 minutes; null for the last rung only.",
                examples = "30")
        @Min(value = 1, message = "must be 1 to 1440") @Max(value = 1440, message = "must be 1 to 1440") @Nullable Integer durationMinutes) {

    RateStep step() {
        return new RateStep(new MicrolitresPerKgHour(rateMicrolitrePerKgPerHour), durationMinutes);
    }
}

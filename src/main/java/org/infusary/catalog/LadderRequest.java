package org.infusary.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.catalog.rules.RateStep;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "The ramp of infusion rates a centre wants to use.",
        examples = "{\"concentrationMgPerMl\": 100, \"steps\": ["
                + "{\"rateMicrolitrePerKgPerHour\": 300, \"durationMinutes\": 30},"
                + " {\"rateMicrolitrePerKgPerHour\": 600, \"durationMinutes\": 30},"
                + " {\"rateMicrolitrePerKgPerHour\": 1200, \"durationMinutes\": null}]}")
record LadderRequest(
        @Min(value = 1, message = "must be 1 to 1000 mg/mL") @Max(value = 1000, message = "must be 1 to 1000 mg/mL") @Schema(
                description = "Concentration the rates are meant for, mg/mL; may be left out when the product has only"
                        + " one.",
                examples = "100")
        @Nullable Integer concentrationMgPerMl,

        @NotNull(message = "is required") @Size(max = 24, message = "must have at most 24 steps") @Schema(description = "The ramp, rising, at most 24 steps; only the last is without minutes.")
        List<@NotNull(message = "is required") @Valid LadderStep> steps,

        @Size(max = 24, message = "must have at most 24 steps") @Schema(
                description = "The slower ramp for a first, switched or lapsed patient, at most 24 steps; left out or"
                        + " empty when steps serves all.")
        @Nullable List<@NotNull(message = "is required") @Valid LadderStep> cautiousSteps) {

    List<RateStep> ramp() {
        return steps.stream().map(LadderStep::step).toList();
    }

    List<RateStep> cautiousRamp() {
        return cautiousSteps == null
                ? List.of()
                : cautiousSteps.stream().map(LadderStep::step).toList();
    }
}

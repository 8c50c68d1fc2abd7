package org.infusary.infusion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.infusion.rules.EventKind;
import org.infusary.infusion.rules.PauseReason;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "RecordEvent",
        description = "What happened at the chair. Vital signs may also be told after the end.",
        examples = "{\"kind\": \"RATE_CHANGED\", \"rateMlPerHour\": 42}")
record RecordEventRequest(
        @Schema(description = "RATE_CHANGED, PAUSED, RESUMED, VITALS or NOTE.", examples = "RATE_CHANGED")
        @NotNull(message = "must be given") EventKind kind,

        @Schema(description = "When; now when absent. Not in the future, not before the start.") @Nullable OffsetDateTime at,

        @Schema(
                description =
                        "New pump rate in mL/h, 0.1 to the highest of the infusion's ramp; with RATE_CHANGED only,"
                                + " unless step is given.",
                examples = "42")
        @DecimalMin(value = "0.1", message = "must be 0.1 to 2000 mL/h") @DecimalMax(value = "2000", message = "must be 0.1 to 2000 mL/h") @Digits(integer = 4, fraction = 1, message = "must have at most 1 decimal") @Nullable BigDecimal rateMlPerHour,

        @Schema(
                description = "New step of the ramp, from 1, in place of rateMlPerHour; with RATE_CHANGED only.",
                examples = "3")
        @Min(value = 1, message = "must be a step of the ramp, from 1") @Nullable Integer step,

        @Schema(description = "Why it was paused; with PAUSED, and needed there.", examples = "REACTION") @Nullable PauseReason pauseReason,

        @Schema(description = "With VITALS only.") @Valid @Nullable VitalsRequest vitals,

        @Schema(description = "Free text, up to 1000 characters.", examples = "Comfortable.")
        @Size(max = 1000, message = "must be at most 1000 characters") @Nullable String note) {}

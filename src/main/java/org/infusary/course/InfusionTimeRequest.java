package org.infusary.course;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Fraction;
import org.infusary.kernel.Indication;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "InfusionTimeRequest",
        description =
                "A dose and a ladder. The ladder is the site's for productId and indication, or given in steps with"
                        + " concentrationMgPerMl. The dose is doseMgPerKg or grams.",
        examples = InfusionTimeRequest.EXAMPLE)
record InfusionTimeRequest(
        @Schema(description = "Whose ladder, chair times and pumps; required with productId.") @Nullable UUID siteId,

        @Schema(description = "Product of the catalogue; then steps must be absent.", examples = "privigen") @Nullable String productId,

        @Schema(description = "Required with productId.", examples = "CIDP") @Nullable Indication indication,

        @Schema(description = "Whether the label's cap for renal or thrombosis risk applies.", examples = "false")
        @Nullable Boolean atRisk,

        @Schema(
                description =
                        "Dose in mg/kg, above 0 to 5000: a number, or a fraction as text for what no decimal says.",
                implementation = Object.class,
                anyOf = {BigDecimal.class, String.class},
                examples = "400")
        @JsonDeserialize(using = FractionReader.class)
        @Nullable Fraction doseMgPerKg,

        @Schema(description = "Dose in grams, above 0 to 1000, at most 3 decimals.", examples = "28")
        @DecimalMin(value = "0", inclusive = false, message = "must be above 0 to 1000 g") @DecimalMax(value = "1000", message = "must be above 0 to 1000 g") @Digits(integer = 4, fraction = 3, message = "must have at most 3 decimals") @Nullable BigDecimal grams,

        @Schema(description = "Weight the rates are reckoned with, 0.5 to 400 kg.", examples = "70")
        @NotNull(message = "must be given") @DecimalMin(value = "0.5", message = "must be 0.5 to 400 kg") @DecimalMax(value = "400", message = "must be 0.5 to 400 kg") @Digits(integer = 3, fraction = 3, message = "must have at most 3 decimals") BigDecimal weightKg,

        @Schema(
                description = "Concentration in mg/mL, 1 to 250; required with steps, else the product's.",
                examples = "100")
        @Min(value = 1, message = "must be 1 to 250 mg/mL") @Max(value = 250, message = "must be 1 to 250 mg/mL") @Nullable Integer concentrationMgPerMl,

        @Schema(description = "Highest rate allowed, in microlitre/kg/h, 1 to 100000.", examples = "2500")
        @Min(value = 1, message = "must be 1 to 100000") @Max(value = 100_000, message = "must be 1 to 100000") @Nullable Integer rateCapMicrolitrePerKgPerHour,

        @Schema(description = "An explicit ladder of 1 to 24 rungs, the last without durationMinutes.")
        @Size(min = 1, max = 24, message = "must have 1 to 24 rungs") @Nullable List<@Valid @NotNull LadderStepRequest> steps,

        @Schema(description = "What the patient is to the brand; ESTABLISHED when absent.", examples = "FIRST")
        @Nullable Exposure exposure) {

    /** Worked case T15 of the infusion-time reference. */
    static final String EXAMPLE = """
            {"doseMgPerKg": 400, "concentrationMgPerMl": 100, "weightKg": 70, "exposure": "FIRST", "steps": [
              {"rateMicrolitrePerKgPerHour": 300, "durationMinutes": 30},
              {"rateMicrolitrePerKgPerHour": 600, "durationMinutes": 30},
              {"rateMicrolitrePerKgPerHour": 1200, "durationMinutes": 30},
              {"rateMicrolitrePerKgPerHour": 2400, "durationMinutes": 30},
              {"rateMicrolitrePerKgPerHour": 4800, "durationMinutes": null}]}""";

    Exposure exposureOrEstablished() {
        return exposure == null ? Exposure.ESTABLISHED : exposure;
    }
}

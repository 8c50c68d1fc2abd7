package org.infusary.patient;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Kilograms;

@Schema(description = "A measured weight.")
record WeightRequest(
        @Schema(description = "Weight, 0.5 to 400 kg with at most 3 decimals.", examples = "70.4")
        @NotNull @DecimalMin(value = "0.5", message = WEIGHT) @DecimalMax(value = "400", message = WEIGHT) @Digits(integer = 3, fraction = 3, message = DECIMALS) BigDecimal weightKg,

        @Schema(description = "The day of measuring, from birth to today.", examples = "2026-11-20") @NotNull LocalDate measuredOn) {
    private static final String WEIGHT = "must be 0.5 to 400 kg";
    private static final String DECIMALS = "must have at most 3 decimals";

    WeightFacts toWeight() {
        return new WeightFacts(new Kilograms(weightKg), measuredOn);
    }
}

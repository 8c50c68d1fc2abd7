package org.infusary.infusion;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "EndInfusion",
        description = "The last drop.",
        examples = "{\"gramsGiven\": 25, \"reason\": \"Reaction\"}")
record EndInfusionRequest(
        @Schema(description = "When; now when absent. Not in the future, not before the start.") @Nullable OffsetDateTime endedAt,

        @Schema(
                description =
                        "Grams that really went in, 0 to what is hung and planned; all of that when absent, as mlGiven is.",
                examples = "25")
        @DecimalMin(value = "0", message = "must not be below 0 g") @Digits(integer = 4, fraction = 3, message = "must have at most 3 decimals") @Nullable BigDecimal gramsGiven,

        @Schema(
                description =
                        "Millilitres that really went in, to the nearest whole one, in place of gramsGiven; the grams"
                                + " follow from the concentration.",
                examples = "250")
        @Min(value = 0, message = "must be 0 to 20000 mL") @Max(value = 20000, message = "must be 0 to 20000 mL") @Nullable Integer mlGiven,

        @Schema(
                description = "Why grams are left, up to 500 characters; required when fewer than planned were given.",
                examples = "Reaction")
        @Size(max = 500, message = "must be at most 500 characters") @Nullable String reason) {}

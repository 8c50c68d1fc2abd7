package org.infusary.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.order.rules.WantedDose;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "The cycle that comes round: exactly one of gramsPerKg and grams, over some days, every so often.")
record MaintenanceRequest(
        @Schema(
                description =
                        "Grams per kg of dosing weight for the whole cycle, 0.05 to 3 with at most three decimals;"
                                + " rounded to vials by the site's policy.",
                examples = "1")
        @DecimalMin(value = "0.05", message = DoseRequest.PER_KG) @DecimalMax(value = "3", message = DoseRequest.PER_KG) @Digits(integer = 1, fraction = 3, message = DoseRequest.PER_KG) @Nullable BigDecimal gramsPerKg,

        @Schema(
                description = "Grams for the whole cycle, above 0 to 1000 with at most three decimals; never rounded.",
                examples = "70")
        @DecimalMin(value = "0", inclusive = false, message = DoseRequest.GRAMS) @DecimalMax(value = "1000", message = DoseRequest.GRAMS) @Digits(integer = 4, fraction = 3, message = DoseRequest.GRAMS) @Nullable BigDecimal grams,

        @Schema(description = "Infusion days of the cycle, 1 to 5.", examples = "2")
        @NotNull @Min(value = 1, message = DoseRequest.DAYS) @Max(value = 5, message = DoseRequest.DAYS) Integer days,

        @Schema(description = "How often the cycle comes round; longer than its days.") @NotNull @Valid IntervalRequest interval) {

    WantedDose toWanted() {
        return new DoseRequest(gramsPerKg, grams, days).toWanted("maintenance");
    }
}

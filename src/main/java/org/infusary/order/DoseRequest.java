package org.infusary.order;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Grams;
import org.infusary.kernel.GramsPerKg;
import org.infusary.order.rules.WantedDose;
import org.infusary.web.BadRequest;
import org.jspecify.annotations.Nullable;

@Schema(description = "The dose of one cycle: exactly one of gramsPerKg and grams.")
record DoseRequest(
        @Schema(
                description =
                        "Grams per kg of dosing weight for the whole cycle, 0.05 to 3 with at most three decimals;"
                                + " rounded to vials by the site's policy.",
                examples = "2")
        @DecimalMin(value = "0.05", message = PER_KG) @DecimalMax(value = "3", message = PER_KG) @Digits(integer = 1, fraction = 3, message = PER_KG) @Nullable BigDecimal gramsPerKg,

        @Schema(
                description = "Grams for the whole cycle, above 0 to 1000 with at most three decimals; never rounded.",
                examples = "70")
        @DecimalMin(value = "0", inclusive = false, message = GRAMS) @DecimalMax(value = "1000", message = GRAMS) @Digits(integer = 4, fraction = 3, message = GRAMS) @Nullable BigDecimal grams,

        @Schema(description = "Infusion days of the cycle, 1 to 5.", examples = "2")
        @NotNull @Min(value = 1, message = DAYS) @Max(value = 5, message = DAYS) Integer days) {
    static final String PER_KG = "must be 0.05 to 3 g/kg with at most three decimals";
    static final String GRAMS = "must be above 0 to 1000 g with at most three decimals";
    static final String DAYS = "must be 1 to 5";

    /** @param field where the dose stands in the request */
    WantedDose toWanted(String field) {
        if ((gramsPerKg == null) == (grams == null)) {
            throw new BadRequest(field, "must hold exactly one of gramsPerKg and grams");
        }
        return new WantedDose(
                gramsPerKg == null ? null : new GramsPerKg(gramsPerKg), grams == null ? null : new Grams(grams), days);
    }
}

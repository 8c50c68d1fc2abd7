package org.infusary.course;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Grams;
import org.infusary.kernel.GramsPerKg;
import org.infusary.kernel.Indication;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.order.rules.WantedDose;
import org.infusary.order.rules.WantedRegimen;
import org.infusary.web.BadRequest;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "CompareProducts",
        description = "The cycle to compare products for: exactly one of gramsPerKg and grams.",
        examples = ProductComparisonRequest.EXAMPLE)
record ProductComparisonRequest(
        @Schema(description = "What the immunoglobulin is given for; names the ladders.", examples = "CIDP")
        @NotNull(message = "must be given") Indication indication,

        @Schema(
                description =
                        "First infusion day, from the site's today to 366 days later; today when absent. The days of"
                                + " the cycle follow on it.",
                examples = "2026-11-30")
        @Nullable LocalDate on,

        @Schema(
                description =
                        "Grams per kg of dosing weight for the whole cycle, 0.05 to 3 with at most three decimals;"
                                + " rounded to the vials of each product by the site's policy.",
                examples = "1")
        @DecimalMin(value = "0.05", message = PER_KG) @DecimalMax(value = "3", message = PER_KG) @Digits(integer = 1, fraction = 3, message = PER_KG) @Nullable BigDecimal gramsPerKg,

        @Schema(
                description = "Grams for the whole cycle, above 0 to 1000 with at most three decimals; never rounded.",
                examples = "70")
        @DecimalMin(value = "0", inclusive = false, message = GRAMS) @DecimalMax(value = "1000", message = GRAMS) @Digits(integer = 4, fraction = 3, message = GRAMS) @Nullable BigDecimal grams,

        @Schema(description = "Infusion days of the cycle, 1 to 5.", examples = "2")
        @NotNull(message = "must be given") @Min(value = 1, message = DAYS) @Max(value = 5, message = DAYS) Integer days,

        @Schema(
                description = "Highest rate this patient has tolerated, 1 to 20000 microlitres per kg and hour.",
                examples = "2400")
        @Min(value = 1, message = RATE) @Max(value = 20000, message = RATE) @Nullable Integer toleratedMaximumMicrolitrePerKgPerHour) {
    static final String EXAMPLE = """
            {"indication": "CIDP", "gramsPerKg": 1, "days": 2}""";

    static final String PER_KG = "must be 0.05 to 3 g/kg with at most three decimals";
    static final String GRAMS = "must be above 0 to 1000 g with at most three decimals";
    static final String DAYS = "must be 1 to 5";
    static final String RATE = "must be 1 to 20000 microlitres per kg and hour";

    private static final int FARTHEST_DAYS = 366;

    /** The cycle as an order would ask for it. */
    WantedRegimen regimen() {
        if ((gramsPerKg == null) == (grams == null)) {
            throw new BadRequest("gramsPerKg", "must be given, or grams; not both");
        }
        return new WantedRegimen(
                null,
                null,
                null,
                new WantedDose(
                        gramsPerKg == null ? null : new GramsPerKg(gramsPerKg),
                        grams == null ? null : new Grams(grams),
                        days));
    }

    /** @param today the site's date */
    LocalDate firstDay(LocalDate today) {
        if (on == null) {
            return today;
        }
        if (on.isBefore(today) || on.isAfter(today.plusDays(FARTHEST_DAYS))) {
            throw new BadRequest("on", "must be from the site's today to " + FARTHEST_DAYS + " days later");
        }
        return on;
    }

    @Nullable MicrolitresPerKgHour tolerated() {
        return toleratedMaximumMicrolitrePerKgPerHour == null
                ? null
                : new MicrolitresPerKgHour(toleratedMaximumMicrolitrePerKgPerHour);
    }
}

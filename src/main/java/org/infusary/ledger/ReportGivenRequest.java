package org.infusary.ledger;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Grams;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.jspecify.annotations.Nullable;

@Schema(description = "Something the patient is said to have been given elsewhere.")
record ReportGivenRequest(
        @Schema(description = "Id of a product of the catalogue.", examples = "privigen")
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}", message = "must be a product of the catalogue") String productId,

        @Schema(description = "Day on which it was given, from the patient's birth to today.", examples = "2026-10-26")
        @NotNull LocalDate givenOn,

        @Schema(
                description = "Grams of that day, above 0 to 1000 with at most three decimals; absent when not known.",
                examples = "40")
        @DecimalMin(value = "0", inclusive = false, message = GRAMS) @DecimalMax(value = "1000", message = GRAMS) @Digits(integer = 4, fraction = 3, message = GRAMS) @Nullable BigDecimal grams,

        @Schema(
                description = "The manufacturer's batch, 1 to 40 printable characters; absent when not known.",
                examples = "P100123456")
        @Pattern(regexp = "[!-~]([ -~]{0,38}[!-~])?", message = "must be 1 to 40 printable characters")
        @Nullable String lot) {
    private static final String GRAMS = "must be above 0 to 1000 g with at most three decimals";

    Reported toReported(PatientId patient) {
        return new Reported(patient, new ProductId(productId), givenOn, grams == null ? null : new Grams(grams), lot);
    }
}

package org.infusary.lot;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Grams;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ReceiveVials",
        description = "Vials of one lot and size that came in.",
        examples =
                "{\"productId\": \"privigen\", \"gramsPerVial\": 10, \"code\": \"44206-437-91\", \"lot\": \"P100654321\","
                        + " \"expiry\": \"2028-03-31\", \"vials\": 12}")
record ReceiveRequest(
        @Schema(description = "Id of a product of the catalogue.", examples = "privigen")
        @NotNull(message = "must be given") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}", message = "must be a product of the catalogue") String productId,

        @Schema(description = "Grams of one vial, a size of the product; above 0 to 100.", examples = "10")
        @NotNull(message = "must be given") @DecimalMin(value = "0", inclusive = false, message = GRAMS) @DecimalMax(value = "100", message = GRAMS) @Digits(integer = 3, fraction = 3, message = GRAMS) BigDecimal gramsPerVial,

        @Schema(
                description =
                        "NDC in any printed form, or GTIN-14, 8 to 20 characters; must be of the product and size.",
                examples = "44206-437-91")
        @Size(min = 8, max = 20, message = "must be 8 to 20 characters") @Nullable String code,

        @Schema(description = "Lot as printed, 1 to 40 printable characters.", examples = "P100654321")
        @NotNull(message = "must be given") @Pattern(regexp = "[!-~]([ -~]{0,38}[!-~])?", message = "must be 1 to 40 printable characters")
        String lot,

        @Schema(description = "Last day the vials may be used.", examples = "2028-03-31")
        @NotNull(message = "must be given") LocalDate expiry,

        @Schema(description = "Vials, 1 to 10000.", examples = "12")
        @NotNull(message = "must be given") @Min(value = 1, message = VIALS) @Max(value = 10_000, message = VIALS) Integer vials,

        @Schema(
                description = "The patient whose they are, as free drug is: they are given to nobody else. Absent: the"
                        + " centre's.")
        @Nullable UUID patientId) {
    private static final String GRAMS = "must be above 0 to 100 g with at most three decimals";
    private static final String VIALS = "must be 1 to 10000 vials";

    Received toReceived() {
        return new Received(
                new ProductId(productId),
                new Grams(gramsPerVial),
                lot,
                expiry,
                vials,
                code,
                patientId == null ? null : new PatientId(patientId));
    }
}

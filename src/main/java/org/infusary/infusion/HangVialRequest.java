package org.infusary.infusion;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "HangVial",
        description =
                "One vial as it is hung: its code, or the product and grams as read from the vial; lot and expiry.",
        examples = "{\"code\": \"44206-436-90\", \"lot\": \"P100123456\", \"expiry\": \"2028-03-31\"}")
record HangVialRequest(
        @Schema(
                description =
                        "NDC in any printed form, or GTIN-14; up to 20 characters. Then productId and grams follow"
                                + " from it and must agree where given.",
                examples = "44206-436-05")
        @Size(min = 8, max = 20, message = "must be 8 to 20 characters") @Nullable String code,

        @Schema(description = "Product, when there is no code.", examples = "privigen") @Nullable String productId,

        @Schema(description = "Grams of the vial, when there is no code; above 0 to 100.", examples = "5")
        @DecimalMin(value = "0", inclusive = false, message = "must be above 0 to 100 g") @DecimalMax(value = "100", message = "must be above 0 to 100 g") @Digits(integer = 3, fraction = 3, message = "must have at most 3 decimals") @Nullable BigDecimal grams,

        @Schema(description = "Lot as printed, 1 to 40 characters.", examples = "P100123456")
        @NotBlank(message = "must be given") @Size(max = 40, message = "must be at most 40 characters") @Pattern(regexp = PRINTABLE, message = PRINTABLE_RULE) String lot,

        @Schema(description = "Last day the vial may be used.", examples = "2028-03-31")
        @NotNull(message = "must be given") LocalDate expiry,

        @Schema(description = "Serial number when scanned, up to 40 characters.", examples = "21A0007")
        @Size(max = 40, message = "must be at most 40 characters") @Pattern(regexp = PRINTABLE, message = PRINTABLE_RULE) @Nullable String serial) {
    /** What a label or a scanner prints: a lot that looks like another one must be the same. */
    private static final String PRINTABLE = "[ -~]*";

    private static final String PRINTABLE_RULE = "must be printable characters";
}

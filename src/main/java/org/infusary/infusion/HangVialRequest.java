package org.infusary.infusion;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "HangVial",
        description =
                "One vial as it is hung: what a scanner read from it; or its code, or the product and grams as read from"
                        + " the vial, with lot and expiry.",
        examples = "{\"code\": \"44206-436-90\", \"lot\": \"P100123456\", \"expiry\": \"2028-03-31\"}")
record HangVialRequest(
        @Schema(
                description = "GS1 DataMatrix as the scanner sends it (separators as U+001D), or the line in print with"
                        + " parentheses; up to 255 characters. It must hold (01) GTIN; (17) expiry, (10) lot and"
                        + " (21) serial number are taken from it where they are in it, and must agree where given.",
                examples = "(01)00344206437919(17)280331(10)P100123456(21)21A0007")
        @JsonDeserialize(using = ScanText.class)
        @Size(min = 16, max = 255, message = "must be 16 to 255 characters") @Nullable String scan,

        @Schema(
                description =
                        "NDC in any printed form, or GTIN-14; up to 20 characters. Then productId and grams follow"
                                + " from it and must agree where given.",
                examples = "44206-436-05")
        @Size(min = 8, max = 20, message = "must be 8 to 20 characters") @Nullable String code,

        @Schema(description = "Product, when there is no code.", examples = "privigen") @Nullable String productId,

        @Schema(description = "Grams of the vial, when there is no code; above 0 to 100.", examples = "5")
        @DecimalMin(value = "0", inclusive = false, message = "must be above 0 to 100 g") @DecimalMax(value = "100", message = "must be above 0 to 100 g") @Digits(integer = 3, fraction = 3, message = "must have at most 3 decimals") @Nullable BigDecimal grams,

        @Schema(
                description = "Lot as printed, 1 to 40 characters; needed unless it is in the scan.",
                examples = "P100123456")
        @Size(max = 40, message = "must be at most 40 characters") @Pattern(regexp = PRINTABLE, message = PRINTABLE_RULE) @Nullable String lot,

        @Schema(
                description = "Last day the vial may be used; needed unless it is in the scan.",
                examples = "2028-03-31")
        @Nullable LocalDate expiry,

        @Schema(description = "Serial number when scanned, up to 40 characters.", examples = "21A0007")
        @Size(max = 40, message = "must be at most 40 characters") @Pattern(regexp = PRINTABLE, message = PRINTABLE_RULE) @Nullable String serial,

        @Schema(
                description =
                        "That it is the last vial and only a part of it will be given: its grams go above those of the"
                                + " visit. Absent: no.",
                examples = "false")
        @Nullable Boolean partly) {
    /** What a label or a scanner prints: a lot that looks like another one must be the same. */
    private static final String PRINTABLE = "[ -~]*";

    private static final String PRINTABLE_RULE = "must be printable characters";
}

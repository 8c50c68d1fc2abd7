package org.infusary.supply;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.lot.rules.RecallReason;
import org.jspecify.annotations.Nullable;

@Schema(name = "RecallLot", description = "A lot that must not be given any more, at no centre.")
record RecallRequest(
        @Schema(description = "Id of a product of the catalogue.", examples = "privigen")
        @NotNull(message = "must be given") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}", message = "must be a product of the catalogue") String productId,

        @Schema(
                description = "Lot as printed, 1 to 40 printable characters; upper and lower case are alike.",
                examples = "P100777777")
        @NotNull(message = "must be given") @Pattern(regexp = "[!-~]([ -~]{0,38}[!-~])?", message = "must be 1 to 40 printable characters")
        String lot,

        @Schema(description = "Why.", examples = "MANUFACTURER_RECALL") @NotNull(message = "must be given") RecallReason reason,

        @Schema(
                description =
                        "Number under which manufacturer or authority keep the recall: 1 to 40 letters, digits and"
                                + " . / # -",
                examples = "D-0123-2027")
        @Pattern(regexp = "[A-Za-z0-9./#-]{1,40}", message = "must be 1 to 40 letters, digits and . / # -") @Nullable String reference) {}

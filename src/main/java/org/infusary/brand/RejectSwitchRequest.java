package org.infusary.brand;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RejectSwitch", description = "Why a prescriber does not want a switch of brand.")
record RejectSwitchRequest(
        @Schema(description = "For whoever asked, 1 to 500 characters.", examples = "Stable on this brand.")
        @NotBlank(message = "must be given") @Size(max = 500, message = "must be 1 to 500 characters") String note) {}

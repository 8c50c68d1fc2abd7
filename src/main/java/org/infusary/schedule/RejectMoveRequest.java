package org.infusary.schedule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RejectMove", description = "Why a prescriber does not want a move.")
record RejectMoveRequest(
        @Schema(description = "For whoever asked, 1 to 500 characters.", examples = "Give the day.")
        @NotBlank(message = "must be given") @Size(max = 500, message = "must be 1 to 500 characters") String note) {}

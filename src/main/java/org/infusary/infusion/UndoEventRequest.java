package org.infusary.infusion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "UndoEvent", description = "Why an event was recorded wrongly.")
record UndoEventRequest(
        @Schema(description = "1 to 500 characters.", examples = "Of another patient")
        @NotBlank(message = "must be given") @Size(max = 500, message = "must be at most 500 characters") String reason) {}

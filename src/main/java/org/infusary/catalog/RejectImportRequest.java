package org.infusary.catalog;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.web.Line;

@Schema(description = "Why an import does not become the catalogue.")
record RejectImportRequest(
        @NotNull(message = "is required") @Size(max = 500, message = "must be at most 500 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) @Schema(description = "Why, 1 to 500 characters.", examples = "Vial sizes are not yet on the market.")
        String reason) {}

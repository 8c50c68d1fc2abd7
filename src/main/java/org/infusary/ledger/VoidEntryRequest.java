package org.infusary.ledger;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.web.Line;

@Schema(description = "Why an entry is a mistake.")
record VoidEntryRequest(
        @Schema(description = "Why, 1 to 500 characters.", examples = "Belongs to another patient")
        @NotNull @Size(max = 500, message = "must be at most 500 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) String reason) {

    /** Nothing: the free text belongs into no log. */
    @Override
    public String toString() {
        return "void";
    }
}

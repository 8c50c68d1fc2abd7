package org.infusary.checklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.web.Line;

@Schema(
        name = "ChecklistAmendmentRequest",
        description = "Another answer to an item of a signed checklist, and why.",
        examples = "{\"answer\": {\"weightKg\": 71.2}, \"reason\": \"Weighed again without shoes\"}")
record AmendmentRequest(
        @Schema(description = "The answer, with the fields that the item's view names in fields.") @NotNull @Valid AnswerBody answer,

        @Schema(description = "In words, 1 to 500 characters.", examples = "Weighed again without shoes")
        @NotNull @Size(max = 500, message = "must be at most 500 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) String reason) {

    /** Nothing: the free text belongs into no log. */
    @Override
    public String toString() {
        return "amendment";
    }
}

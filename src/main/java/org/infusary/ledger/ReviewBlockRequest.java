package org.infusary.ledger;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.ledger.rules.ReviewDecision;
import org.infusary.web.Line;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ReviewBlock",
        description = "What a prescriber decides about a blocked product.",
        examples = "{\"decision\": \"CONFIRMED\", \"note\": \"Anaphylactoid; change the brand.\"}")
record ReviewBlockRequest(
        @Schema(
                description =
                        "LIFTED: it may be given again. CONFIRMED: it stays blocked. REOPENED: an earlier decision is"
                                + " taken back.",
                examples = "CONFIRMED")
        @NotNull(message = "must be given") ReviewDecision decision,

        @Schema(description = "Why, 1 to 500 characters.", examples = "Anaphylactoid; change the brand.")
        @NotNull(message = "must be given") @Size(max = 500, message = "must be at most 500 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) String note,

        @Schema(
                description = "Under which it may be given again, up to 500 characters; with LIFTED only.",
                examples = "Half the rate, with premedication.")
        @Size(max = 500, message = "must be at most 500 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) @Nullable String conditions) {

    /** The decision alone: free text belongs into no log. */
    @Override
    public String toString() {
        return "review " + decision;
    }
}

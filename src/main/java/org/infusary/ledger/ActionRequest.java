package org.infusary.ledger;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.ledger.rules.ActionTaken;
import org.infusary.web.Line;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReactionAction", description = "What was done at a reaction.", examples = "{\"taken\": \"STOP\"}")
record ActionRequest(
        @Schema(description = "What was done.", examples = "STOP") @NotNull(message = "must be given") ActionTaken taken,

        @Schema(
                description = "Why, up to 500 characters; needed when something else was done than advised.",
                examples = "Settled before the pump was reached.")
        @Size(max = 500, message = "must be at most 500 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) @Nullable String reason) {

    /** The action alone: free text belongs into no log. */
    @Override
    public String toString() {
        return "action " + taken;
    }
}

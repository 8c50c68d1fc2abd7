package org.infusary.infusion;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Reason;
import org.infusary.ledger.rules.ReactionStep;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReactionAnswer", description = "What to do at a reaction, and what it means for the product.")
record ReactionAnswer(
        @Schema(
                description = "The reaction on record; what is done is recorded with it at"
                        + " /patients/{patientId}/reactions/{reactionId}/action.")
        UUID reactionId,

        @Schema(
                description = "reaction-grade-1 to -5, or a stop-always sign of a milder reaction.",
                examples = "reaction-grade-2")
        String code,

        @Schema(description = "What to do, in words.") String detail,

        @Schema(description = "Ids of the reference sources.", examples = "[\"R17\", \"R10\"]")
        List<String> sources,

        @Schema(description = "What that means for the pump.", examples = "PAUSE")
        ReactionStep advised,

        @Schema(description = "What the reference says for the grade.")
        Reason forGrade,

        @Schema(description = "Signs at which the infusion is stopped whatever the grade.")
        List<Reason> stopAlways,

        @Schema(
                description =
                        "That the product is blocked for the patient until a prescriber reviews it; null when it is not.")
        @Nullable Reason blocked) {

    /** The grade's words lead, unless they would be milder than a sign at which one always stops. */
    static ReactionAnswer of(
            UUID reaction,
            ReactionStep advised,
            Reason forGrade,
            List<Reason> stops,
            boolean mild,
            @Nullable Reason blocked) {
        Reason first = mild && !stops.isEmpty() ? stops.get(0) : forGrade;
        return new ReactionAnswer(
                reaction, first.code(), first.detail(), first.sources(), advised, forGrade, stops, blocked);
    }
}

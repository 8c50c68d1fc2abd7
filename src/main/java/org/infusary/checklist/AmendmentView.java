package org.infusary.checklist;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ChecklistAmendment",
        description = "A change of what was signed, with the answer before it and its own.")
record AmendmentView(
        @Schema(description = "Id of the amendment.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID id,

        @Schema(description = "Which item.", examples = "BP")
        String code,

        @Schema(description = "The signature that it amends.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID signatureId,

        @Schema(description = "Number of the amendment under its signature, from 1.", examples = "1")
        int number,

        @Schema(description = "In the person's words.", examples = "Read from the wrong arm")
        String reason,

        @Schema(description = "Account of the person.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID amendedBy,

        @Schema(description = "When.", examples = "2026-11-23T08:25:00Z")
        Instant amendedAt,

        @Schema(description = "Whether it came after the first drop: then it changed no state.", examples = "false")
        boolean late,

        @Schema(description = "Verdict over the whole checklist with it.", examples = "CLEAR")
        String verdict,

        @Schema(description = "Hard stops that were open with it.", examples = "0")
        int openHardStops,

        @Schema(description = "Of these, those with a reason that none had before it.", examples = "0")
        int newHardStops,

        @Schema(description = "Whether the signature was withdrawn because of it.", examples = "false")
        boolean withdrewSignature,

        @Schema(description = "The answer before; null when there was none.") @Nullable AnswerView before,

        @Schema(description = "The answer that it gave.") @Nullable AnswerView after) {

    static AmendmentView of(AmendmentFacts facts) {
        return new AmendmentView(
                facts.id(),
                facts.code().value(),
                facts.signature(),
                facts.number(),
                facts.reason(),
                facts.by().value(),
                facts.at(),
                facts.late(),
                facts.verdict(),
                facts.openHardStops(),
                facts.newHardStops(),
                facts.withdraws(),
                AnswerView.of(facts.before()),
                AnswerView.of(facts.after()));
    }
}

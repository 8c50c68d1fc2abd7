package org.infusary.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.VisitId;
import org.infusary.ledger.rules.ActionTaken;
import org.infusary.ledger.rules.BlockRule;
import org.infusary.ledger.rules.ReactionRules;
import org.infusary.ledger.rules.ReactionStep;
import org.infusary.ledger.rules.Symptom;
import org.jspecify.annotations.Nullable;

@Schema(name = "Reaction", description = "A reaction of a patient to a product.")
record ReactionView(
        @Schema(description = "Id of the reaction.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID id,

        @Schema(description = "The patient.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID patientId,

        @Schema(
                description = "Id of the infusion it followed; null when that was elsewhere.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable UUID infusionId,

        @Schema(description = "Id of the product.", examples = "privigen")
        String productId,

        @Schema(description = "Grade, 1 (mild) to 5 (death).", examples = "2")
        int grade,

        @Schema(description = "What the patient felt or showed.", examples = "[\"HEADACHE\", \"CHILLS\"]")
        List<Symptom> symptoms,

        @Schema(description = "When it began.", examples = "2026-11-23T10:40:00Z")
        Instant onsetAt,

        @Schema(description = "Free text; null for none.", examples = "Settled within 20 minutes of pausing") @Nullable String note,

        @Schema(description = "Lots of the infusion it followed.", examples = "[\"P100123456\"]")
        List<String> lots,

        @Schema(description = "What the grade and the symptoms ask for (R17, R10, R11, R09).", examples = "PAUSE")
        ReactionStep advised,

        @Schema(description = "What was done; null while that is not recorded.", examples = "PAUSE") @Nullable ActionTaken taken,

        @Schema(description = "Why something else was done than advised; null for none.", examples = "Over by then.")
        @Nullable String takenReason,

        @Schema(
                description = "Why it blocks the product until a prescriber reviews it; null when it does not.",
                examples = "SEVERE_GRADE")
        @Nullable BlockRule blockRule,

        @Schema(
                description = "When it was marked as recorded wrongly; null while it counts.",
                examples = "2026-11-23T12:00:00Z")
        @Nullable Instant voidedAt,

        @Schema(description = "Why it was a mistake; null while it counts.", examples = "Belongs to another patient")
        @Nullable String voidReason,

        @Schema(
                description = "Visit on whose checklist it was answered, where neither symptoms nor onset are asked:"
                        + " symptoms are OTHER, onsetAt is the latest moment known of the infusion. Null when it was"
                        + " recorded by itself.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable UUID toldAtVisitId,

        @Schema(description = "Account that recorded it.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID recordedBy,

        @Schema(description = "When it was recorded.", examples = "2026-11-23T10:55:00Z")
        Instant recordedAt) {

    static ReactionView of(ReactionRecord record) {
        ReactionFacts reaction = record.facts();
        ReactionAction action = record.action();
        ReactionVoid voided = record.voided();
        ReactionNoted noted = reaction.noted();
        InfusionId infusion = noted.infusion();
        VisitId toldAt = reaction.toldAt();
        return new ReactionView(
                reaction.id(),
                noted.patient().value(),
                infusion == null ? null : infusion.value(),
                noted.product().value(),
                noted.grade(),
                List.copyOf(noted.symptoms()),
                noted.onsetAt(),
                noted.note(),
                record.lots(),
                ReactionRules.step(noted.grade(), noted.symptoms()),
                action == null ? null : action.taken(),
                action == null ? null : action.reason(),
                reaction.blockRule(),
                voided == null ? null : voided.at(),
                voided == null ? null : voided.reason(),
                toldAt == null ? null : toldAt.value(),
                reaction.recordedBy().value(),
                reaction.recordedAt());
    }
}

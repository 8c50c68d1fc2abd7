package org.infusary.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.InfusionId;
import org.infusary.ledger.rules.Symptom;
import org.jspecify.annotations.Nullable;

@Schema(name = "Reaction", description = "A reaction of a patient to a product.")
record ReactionView(
        @Schema(description = "Id of the reaction.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID id,

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

        @Schema(description = "Account that recorded it.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID recordedBy,

        @Schema(description = "When it was recorded.", examples = "2026-11-23T10:55:00Z")
        Instant recordedAt) {

    static ReactionView of(ReactionFacts reaction) {
        ReactionNoted noted = reaction.noted();
        InfusionId infusion = noted.infusion();
        return new ReactionView(
                reaction.id(),
                infusion == null ? null : infusion.value(),
                noted.product().value(),
                noted.grade(),
                List.copyOf(noted.symptoms()),
                noted.onsetAt(),
                noted.note(),
                reaction.recordedBy().value(),
                reaction.recordedAt());
    }
}

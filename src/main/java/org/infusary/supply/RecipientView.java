package org.infusary.supply;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Grams;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.VisitId;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "LotRecipient",
        description = "What a patient had of the lot on one day, in one infusion or as reported from elsewhere.")
record RecipientView(
        @Schema(description = "The patient.") UUID patientId,

        @Schema(description = "The centre that gave it, or whose patient had it elsewhere.")
        UUID siteId,

        @Schema(description = "Day on which it was given.", examples = "2026-11-23")
        LocalDate givenOn,

        @Schema(description = "Vials of it, or reports.", examples = "3")
        int vials,

        @Schema(description = "Grams of those; null when reported without.", examples = "60") @Nullable BigDecimal grams,

        @Schema(description = "The infusion; null when reported.") @Nullable UUID infusionId,

        @Schema(description = "The visit; null when reported.") @Nullable UUID visitId,

        @Schema(description = "Reactions recorded with the infusion, by onset.")
        List<ReactedView> reactions) {

    @Schema(name = "RecipientReaction", description = "A reaction during or after the infusion.")
    record ReactedView(
            @Schema(description = "Id of the reaction.") UUID id,

            @Schema(description = "Grade, 1 (mild) to 5 (death).", examples = "2")
            int grade,

            @Schema(description = "When it began.", examples = "2026-11-24T10:40:00Z")
            Instant onsetAt,

            @Schema(description = "Whether that was after the end of the infusion.", examples = "true")
            boolean late) {}

    static RecipientView of(Recipient recipient) {
        Grams grams = recipient.grams();
        InfusionId infusion = recipient.infusion();
        VisitId visit = recipient.visit();
        return new RecipientView(
                recipient.patient().value(),
                recipient.site().value(),
                recipient.on(),
                recipient.entries(),
                grams == null ? null : grams.plain(),
                infusion == null ? null : infusion.value(),
                visit == null ? null : visit.value(),
                recipient.reactions().stream()
                        .map(one -> new ReactedView(one.id(), one.grade(), one.onsetAt(), one.late()))
                        .toList());
    }
}

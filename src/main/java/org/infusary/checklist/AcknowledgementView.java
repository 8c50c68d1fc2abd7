package org.infusary.checklist;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ChecklistAcknowledgement", description = "Who acknowledged the warnings of an item and why it goes on.")
record AcknowledgementView(
        @Schema(description = "In the person's words.", examples = "Prescriber called, go on at half the rate")
        String reason,

        @Schema(description = "Whether a prescriber did.", examples = "false")
        boolean byPrescriber,

        @Schema(description = "Account of the person.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID acknowledgedBy,

        @Schema(description = "When.", examples = "2026-11-23T08:12:00Z")
        Instant acknowledgedAt) {

    static @Nullable AcknowledgementView of(@Nullable AcknowledgementFacts facts) {
        return facts == null
                ? null
                : new AcknowledgementView(
                        facts.reason(), facts.byPrescriber(), facts.by().value(), facts.at());
    }
}

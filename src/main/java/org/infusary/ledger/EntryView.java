package org.infusary.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Grams;
import org.infusary.kernel.InfusionId;
import org.infusary.ledger.rules.EntryKind;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "LedgerEntry",
        description = "An entry of the ledger that counts: a vial given here, or something reported.")
record EntryView(
        @Schema(description = "Id of the entry.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID id,

        @Schema(description = "Whether it was given here or reported from elsewhere.", examples = "GIVEN_HERE")
        EntryKind source,

        @Schema(description = "Id of the patient who had it.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID patientId,

        @Schema(
                description = "Id of the centre that gave it, or whose patient had it elsewhere.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID siteId,

        @Schema(description = "Id of the product.", examples = "privigen")
        String productId,

        @Schema(description = "Day on which it was given.", examples = "2026-11-23")
        LocalDate givenOn,

        @Schema(description = "Grams; null when not known.", examples = "20") @Nullable BigDecimal grams,

        @Schema(description = "The manufacturer's batch; null when not known.", examples = "P100123456") @Nullable String lot,

        @Schema(description = "Last day it may be given; null when not known.", examples = "2028-03-31") @Nullable LocalDate expiry,

        @Schema(
                description = "Id of the infusion; null when it was reported.",
                examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        @Nullable UUID infusionId) {

    static EntryView of(EntryFacts entry) {
        Grams grams = entry.grams();
        InfusionId infusion = entry.infusion();
        return new EntryView(
                entry.id(),
                entry.kind(),
                entry.patient().value(),
                entry.site().value(),
                entry.product().value(),
                entry.on(),
                grams == null ? null : grams.plain(),
                entry.lot(),
                entry.expiry(),
                infusion == null ? null : infusion.value());
    }
}

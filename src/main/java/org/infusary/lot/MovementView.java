package org.infusary.lot;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.lot.rules.MovementKind;
import org.infusary.lot.rules.MovementReason;
import org.jspecify.annotations.Nullable;

@Schema(name = "StockMovement", description = "A change of a count; never changed itself.")
record MovementView(
        @Schema(description = "Id of the movement.") UUID id,

        @Schema(description = "What happened.", examples = "RECEIVED")
        MovementKind kind,

        @Schema(description = "By how many vials the count changed; below 0 when they went.", examples = "12")
        int vials,

        @Schema(description = "Why; null when RECEIVED or HUNG.", examples = "BROKEN") @Nullable MovementReason reason,

        @Schema(description = "The ledger's entry of a vial that was hung or taken back; else null.") @Nullable UUID entryId,

        @Schema(description = "Account that recorded it.") UUID recordedBy,

        @Schema(description = "When it was recorded.", examples = "2026-11-23T10:55:00Z")
        Instant recordedAt) {

    static MovementView of(MovementFacts movement) {
        return new MovementView(
                movement.id(),
                movement.kind(),
                movement.vials(),
                movement.reason(),
                movement.entry(),
                movement.by().value(),
                movement.at());
    }
}

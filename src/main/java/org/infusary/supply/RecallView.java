package org.infusary.supply;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.lot.RecallFacts;
import org.infusary.lot.rules.RecallReason;
import org.infusary.lot.rules.WithdrawalReason;
import org.jspecify.annotations.Nullable;

@Schema(name = "LotRecall", description = "The recall of a lot, at every centre.")
record RecallView(
        @Schema(description = "Id of the recall.") UUID id,

        @Schema(description = "Id of the product.", examples = "privigen")
        String productId,

        @Schema(description = "The manufacturer's batch.", examples = "P100777777")
        String lot,

        @Schema(description = "Why.", examples = "MANUFACTURER_RECALL")
        RecallReason reason,

        @Schema(description = "Number of the recall; null when none was told.", examples = "D-0123-2027") @Nullable String reference,

        @Schema(description = "Since when no vial of the lot is given.", examples = "2026-11-23T10:55:00Z")
        Instant recalledAt,

        @Schema(description = "Why it stands no more; null while it stands.", examples = "WRONG_LOT") @Nullable WithdrawalReason withdrawalReason,

        @Schema(description = "When it was withdrawn; null while it stands.", examples = "2026-11-23T11:20:00Z")
        @Nullable Instant withdrawnAt) {

    static RecallView of(RecallFacts recall) {
        return new RecallView(
                recall.id().value(),
                recall.product().value(),
                recall.lot(),
                recall.reason(),
                recall.reference(),
                recall.at(),
                recall.withdrawalReason(),
                recall.withdrawnAt());
    }
}

package org.infusary.schedule;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Disruption", description = "A disruption that was carried out.")
record DisruptionView(
        @Schema(description = "The closure that was announced; null when nurses were taken away.") @Nullable UUID closureId,

        @Schema(description = "The moves on record, one for each cycle that moved.")
        List<UUID> moveIds,

        @Schema(description = "The visits that were cancelled.")
        List<UUID> cancelledVisitIds,

        @Schema(description = "The holds that were released.")
        List<UUID> releasedHoldIds,

        @Schema(description = "Every visit that was touched, as the preview showed it.")
        List<DisruptedVisitView> visits) {

    static DisruptionView of(DisruptionDone done) {
        return new DisruptionView(
                done.closure().orElse(null),
                done.moves().stream().map(MoveId::value).toList(),
                done.plan().ranked().stream()
                        .flatMap(fate -> fate.unplaced().stream())
                        .map(visit -> visit.value())
                        .toList(),
                done.plan().released().stream().map(hold -> hold.id().value()).toList(),
                DisruptionPreviewView.visits(done.plan()));
    }
}

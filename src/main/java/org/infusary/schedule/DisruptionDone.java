package org.infusary.schedule;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A disruption that was carried out.
 *
 * @param closure that was announced; empty when nurses were taken away
 * @param moves on record, one for each cycle that moved
 */
record DisruptionDone(DisruptionPlan plan, Optional<UUID> closure, List<MoveId> moves) {
    DisruptionDone {
        moves = List.copyOf(moves);
    }
}

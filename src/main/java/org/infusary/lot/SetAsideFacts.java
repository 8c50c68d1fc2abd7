package org.infusary.lot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.infusary.kernel.Grams;
import org.infusary.lot.rules.SetAsideStatus;
import org.jspecify.annotations.Nullable;

/**
 * Vials of one lot set aside for a visit.
 *
 * @param grams of one vial
 * @param vials that were set aside, above 0
 * @param hung of those, at the visit
 * @param endedAt null while they are set aside, and when they expired without anybody writing it down
 */
public record SetAsideFacts(
        UUID id,
        StockLotId stockLot,
        String lot,
        Grams grams,
        LocalDate expiry,
        int vials,
        int hung,
        SetAsideStatus status,
        Instant setAt,
        @Nullable Instant endedAt) {}

package org.infusary.lot;

import java.time.Instant;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.ProductId;
import org.infusary.lot.rules.RecallReason;
import org.infusary.lot.rules.WithdrawalReason;
import org.jspecify.annotations.Nullable;

/**
 * The recall of a lot, at every centre.
 *
 * @param reference number under which manufacturer or authority keep it; null when none was told
 * @param withdrawnAt null while it stands
 */
public record RecallFacts(
        RecallId id,
        ProductId product,
        String lot,
        RecallReason reason,
        @Nullable String reference,
        AccountId by,
        Instant at,
        @Nullable WithdrawalReason withdrawalReason,
        @Nullable Instant withdrawnAt) {}

package org.infusary.ledger;

import java.time.Instant;
import org.infusary.kernel.AccountId;
import org.infusary.ledger.rules.ReviewDecision;
import org.jspecify.annotations.Nullable;

/**
 * What a prescriber decided about a block.
 *
 * @param note why, free text
 * @param conditions under which it may be given again, free text; null for none
 */
public record BrandReviewFacts(
        ReviewDecision decision, String note, @Nullable String conditions, AccountId reviewedBy, Instant reviewedAt) {
    /** The decision alone: free text belongs into no log. */
    @Override
    public String toString() {
        return decision.toString();
    }
}

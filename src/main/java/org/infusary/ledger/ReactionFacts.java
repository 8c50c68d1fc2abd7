package org.infusary.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.VisitId;
import org.infusary.ledger.rules.BlockRule;
import org.jspecify.annotations.Nullable;

/**
 * A reaction on record, who recorded it and when.
 *
 * @param blockRule why it blocks its product for the patient; null when it does not
 * @param toldAt the visit on whose checklist it was answered: symptoms and onset were not asked there; null when it was
 *     recorded by itself
 */
public record ReactionFacts(
        UUID id,
        ReactionNoted noted,
        @Nullable BlockRule blockRule,
        @Nullable VisitId toldAt,
        AccountId recordedBy,
        Instant recordedAt) {

    /** The block of one that has a rule. */
    BrandBlock block(List<BrandReviewFacts> reviews) {
        return new BrandBlock(
                id,
                noted.patient(),
                noted.product(),
                noted.grade(),
                noted.onsetAt(),
                Objects.requireNonNull(blockRule),
                reviews);
    }
}

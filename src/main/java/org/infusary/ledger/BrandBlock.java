package org.infusary.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.ledger.rules.BlockRule;
import org.infusary.ledger.rules.BlockStatus;
import org.infusary.ledger.rules.ReviewDecision;

/**
 * That a reaction blocks a product for a patient.
 *
 * @param reaction by which it is known
 * @param onsetAt of the reaction
 * @param reviews oldest first
 */
public record BrandBlock(
        UUID reaction,
        PatientId patient,
        ProductId product,
        int grade,
        Instant onsetAt,
        BlockRule rule,
        List<BrandReviewFacts> reviews) {
    public BrandBlock {
        reviews = List.copyOf(reviews);
    }

    public BlockStatus status() {
        return BlockStatus.after(
                reviews.stream().map(BrandReviewFacts::decision).toList());
    }

    boolean takes(ReviewDecision decision) {
        return status().takes(decision);
    }
}

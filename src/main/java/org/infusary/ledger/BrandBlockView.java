package org.infusary.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.ledger.rules.BlockRule;
import org.infusary.ledger.rules.BlockStatus;
import org.infusary.ledger.rules.ReviewDecision;
import org.jspecify.annotations.Nullable;

@Schema(name = "BrandBlock", description = "That a reaction blocks a product for the patient.")
record BrandBlockView(
        @Schema(description = "The reaction, by which the block is known.")
        UUID reactionId,

        @Schema(description = "The product that is blocked.", examples = "privigen")
        String productId,

        @Schema(description = "CTCAE grade of the reaction, 1 to 5.", examples = "3")
        int grade,

        @Schema(description = "When the reaction began.", examples = "2026-11-23T14:40:00Z")
        Instant onsetAt,

        @Schema(description = "Why it blocks.", examples = "SEVERE_GRADE")
        BlockRule rule,

        @Schema(description = "Ids of the reference sources of the rule.", examples = "[\"R17\"]")
        List<String> sources,

        @Schema(description = "How it stands: OPEN and CONFIRMED block, LIFTED does not.", examples = "OPEN")
        BlockStatus status,

        @Schema(description = "What prescribers decided, oldest first.")
        List<Review> reviews) {

    @Schema(name = "BrandReview", description = "What a prescriber decided about a block.")
    record Review(
            @Schema(description = "The decision.", examples = "LIFTED")
            ReviewDecision decision,

            @Schema(description = "Why.", examples = "Mild on rechallenge; tolerated slowly.")
            String note,

            @Schema(description = "Under which it may be given again; null for none.", examples = "Half the rate.")
            @Nullable String conditions,

            @Schema(description = "Account that decided.") UUID reviewedBy,

            @Schema(description = "When.", examples = "2026-11-24T09:10:00Z")
            Instant reviewedAt) {

        static Review of(BrandReviewFacts review) {
            return new Review(
                    review.decision(),
                    review.note(),
                    review.conditions(),
                    review.reviewedBy().value(),
                    review.reviewedAt());
        }
    }

    static BrandBlockView of(BrandBlock block) {
        return new BrandBlockView(
                block.reaction(),
                block.product().value(),
                block.grade(),
                block.onsetAt(),
                block.rule(),
                block.rule().sources(),
                block.status(),
                block.reviews().stream().map(Review::of).toList());
    }
}

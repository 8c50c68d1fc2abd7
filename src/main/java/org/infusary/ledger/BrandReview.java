package org.infusary.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.kernel.AccountId;
import org.infusary.ledger.rules.ReviewDecision;
import org.jspecify.annotations.Nullable;

/** One decision about a block. Written once; a later one of a higher number takes its place. */
@Entity
@Immutable
@Table(name = "brand_review")
class BrandReview {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID reactionId;
    private int number;

    @Enumerated(EnumType.STRING)
    private ReviewDecision decision;

    private String note;
    private @Nullable String conditions;
    private UUID reviewedBy;
    private Instant reviewedAt;

    protected BrandReview() {}

    static BrandReview of(BrandBlock block, BrandReviewFacts review) {
        BrandReview made = new BrandReview();
        made.reactionId = block.reaction();
        made.number = block.reviews().size() + 1;
        made.decision = review.decision();
        made.note = review.note();
        made.conditions = review.conditions();
        made.reviewedBy = review.reviewedBy().value();
        made.reviewedAt = review.reviewedAt();
        return made;
    }

    UUID reaction() {
        return reactionId;
    }

    BrandReviewFacts facts() {
        return new BrandReviewFacts(decision, note, conditions, new AccountId(reviewedBy), reviewedAt);
    }
}

package org.infusary.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.infusary.kernel.PatientId;
import org.infusary.store.Clash;
import org.infusary.store.Rows;

/** What blocks products, with what was decided about it; in three queries at most, whatever the number of patients. */
@ApplicationScoped
class BrandReviews implements PanacheRepositoryBase<BrandReview, UUID> {
    private static final Set<String> DECIDED_MEANWHILE = Set.of(
            "brand_review_follows_the_last_one", "brand_reviews_follow_each_other", "brand_review_is_of_a_block");

    /** Most patients have none, and all who plan or book ask. */
    private static final String BLOCKING = "select id from reaction where patient_id = any (?::uuid[])"
            + " and block_rule is not null and not exists (select from reaction_void where reaction_id = reaction.id)";

    private final Rows rows;

    BrandReviews(Rows rows) {
        this.rows = rows;
    }

    /** Every block of these patients, lifted ones too, in the order they were recorded; of voided reactions there is none. */
    List<BrandBlock> blocks(Collection<PatientId> patients) {
        String ids = patients.stream().map(PatientId::toString).collect(Collectors.joining(",", "{", "}"));
        List<UUID> blocking = rows.of(BLOCKING, List.of(ids), row -> row.getObject(1, UUID.class));
        if (blocking.isEmpty()) {
            return List.of();
        }
        List<Reaction> reactions = getEntityManager()
                .createQuery("from Reaction r where r.id in :blocking order by r.id", Reaction.class)
                .setParameter("blocking", blocking)
                .getResultList();
        Map<UUID, List<BrandReviewFacts>> reviews = list("reactionId in ?1 order by number", blocking).stream()
                .collect(Collectors.groupingBy(
                        BrandReview::reaction, Collectors.mapping(BrandReview::facts, Collectors.toList())));
        return reactions.stream()
                .map(Reaction::facts)
                .map(reaction -> reaction.block(reviews.getOrDefault(reaction.id(), List.of())))
                .toList();
    }

    /** @throws BlockDecided when somebody else decided meanwhile */
    void keep(BrandReview review) {
        try {
            persistAndFlush(review);
        } catch (PersistenceException refused) {
            if (Clash.constraint(refused).filter(DECIDED_MEANWHILE::contains).isPresent()) {
                throw new BlockDecided();
            }
            throw refused;
        }
    }
}

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

/** What blocks products, with what was decided about it; in two queries, whatever the number of patients. */
@ApplicationScoped
class BrandReviews implements PanacheRepositoryBase<BrandReview, UUID> {
    private static final Set<String> DECIDED_MEANWHILE = Set.of(
            "brand_review_follows_the_last_one", "brand_reviews_follow_each_other", "brand_review_is_of_a_block");

    /** Every block of these patients, lifted ones too, in the order they were recorded; of voided reactions there is none. */
    List<BrandBlock> blocks(Collection<PatientId> patients) {
        List<Reaction> reactions = getEntityManager()
                .createQuery(
                        "from Reaction r where r.patientId in :patients and r.blockRule is not null"
                                + " and not exists (from ReactionVoid v where v.reactionId = r.id) order by r.id",
                        Reaction.class)
                .setParameter(
                        "patients", patients.stream().map(PatientId::value).toList())
                .getResultList();
        if (reactions.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<BrandReviewFacts>> reviews = list(
                        "reactionId in ?1 order by number",
                        reactions.stream()
                                .map(reaction -> reaction.facts().id())
                                .toList())
                .stream()
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

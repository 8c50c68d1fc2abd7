package org.infusary.infusion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infusary.kernel.InfusionId;
import org.infusary.store.Clash;
import org.infusary.web.Conflict;
import org.infusary.web.NotFound;

/** What is written after the last drop; nothing of it is ever changed. */
@ApplicationScoped
class AftercareBook implements PanacheRepositoryBase<FollowUp, UUID> {

    void begin(InfusionObservation observation) {
        getEntityManager().persist(observation);
    }

    /** Empty while the infusion runs, and for one that ended before observation was recorded. */
    Optional<InfusionObservation> observation(InfusionId infusion) {
        return Optional.ofNullable(getEntityManager().find(InfusionObservation.class, infusion.value()));
    }

    Optional<InfusionDischarge> discharge(InfusionId infusion) {
        return Optional.ofNullable(getEntityManager().find(InfusionDischarge.class, infusion.value()));
    }

    /** In the order in which they are due. */
    List<FollowUp> followUps(InfusionId infusion) {
        return list("infusionId = ?1 order by hours", infusion.value());
    }

    FollowUp followUp(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("follow-up"));
    }

    /** Those given so far, by follow-up. */
    Map<UUID, FollowUpAnswer> answers(List<FollowUp> followUps) {
        return getEntityManager()
                .createQuery("from FollowUpAnswer where followUpId in :ids", FollowUpAnswer.class)
                .setParameter("ids", followUps.stream().map(FollowUp::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(FollowUpAnswer::followUp, Function.identity()));
    }

    boolean isAnswered(FollowUp followUp) {
        return getEntityManager().find(FollowUpAnswer.class, followUp.id()) != null;
    }

    /** @throws Conflict when the patient has left already */
    void keep(InfusionDischarge discharge) {
        append(
                discharge,
                "infusion_discharge_pkey",
                new Conflict("discharged", "Already left", "That the patient left is on record already."));
    }

    /** @throws Conflict when it is answered already */
    void keep(FollowUpAnswer answer) {
        append(answer, "follow_up_answer_pkey", answered());
    }

    static Conflict answered() {
        return new Conflict("follow-up-answered", "Already answered", "The follow-up was answered already.");
    }

    private void append(Object row, String once, Conflict twice) {
        try {
            getEntityManager().persist(row);
            getEntityManager().flush();
        } catch (PersistenceException refused) {
            throw Clash.told(refused, once, twice);
        }
    }
}

package org.infusary.infusion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.VisitId;

@ApplicationScoped
class InfusionLog implements PanacheRepositoryBase<Infusion, UUID> {

    Optional<Infusion> withId(InfusionId id) {
        return findByIdOptional(id.value());
    }

    /** For a change: one writer at a time, so that two hands cannot hang more grams than ordered between them. */
    Optional<Infusion> toChange(InfusionId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    Optional<Infusion> ofVisit(VisitId visit) {
        return find("visitId", visit.value()).firstResultOptional();
    }

    void add(InfusionEvent event) {
        getEntityManager().persist(event);
    }

    List<InfusionEvent> eventsOf(InfusionId infusion) {
        return getEntityManager()
                .createQuery("from InfusionEvent where infusionId = :infusion order by at, id", InfusionEvent.class)
                .setParameter("infusion", infusion.value())
                .getResultList();
    }
}

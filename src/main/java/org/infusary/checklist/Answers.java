package org.infusary.checklist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The answers of checklists with what holds for one answer: second checks and acknowledgements. */
@ApplicationScoped
class Answers implements PanacheRepositoryBase<ChecklistAnswer, UUID> {
    List<ChecklistAnswer> live(Checklist checklist) {
        return list("checklistId = ?1 and supersededAt is null", checklist.id());
    }

    List<SecondCheck> secondChecks(Checklist checklist) {
        return getEntityManager()
                .createQuery("from SecondCheck where checklistId = :checklist", SecondCheck.class)
                .setParameter("checklist", checklist.id())
                .getResultList();
    }

    /** Oldest first, those of superseded answers too. */
    List<Acknowledgement> acknowledgements(Checklist checklist) {
        return getEntityManager()
                .createQuery(
                        "from Acknowledgement where checklistId = :checklist order by acknowledgedAt, id",
                        Acknowledgement.class)
                .setParameter("checklist", checklist.id())
                .getResultList();
    }

    void add(SecondCheck check) {
        getEntityManager().persist(check);
    }

    void add(Acknowledgement acknowledgement) {
        getEntityManager().persist(acknowledgement);
    }
}

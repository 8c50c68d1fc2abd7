package org.infusary.checklist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.web.Cursor;
import org.jspecify.annotations.Nullable;

/** The answers of checklists with what holds for one answer: second checks and acknowledgements. */
@ApplicationScoped
class Answers implements PanacheRepositoryBase<ChecklistAnswer, UUID> {
    List<ChecklistAnswer> live(Checklist checklist) {
        return list("checklistId = ?1 and supersededAt is null", checklist.id());
    }

    /** Every answer ever given to an item, whether it stands or not. */
    List<ChecklistAnswer> to(Checklist checklist, ItemCode code) {
        return list("checklistId = ?1 and code = ?2", checklist.id(), code.value());
    }

    /** Every answer ever given, in the order of coming in; only those to one item when it is named. */
    List<ChecklistAnswer> history(Checklist checklist, @Nullable ItemCode code, Cursor start, int rows) {
        return (code == null
                        ? find("checklistId = ?1 and id > ?2 order by id", checklist.id(), start.after())
                        : find(
                                "checklistId = ?1 and code = ?2 and id > ?3 order by id",
                                checklist.id(),
                                code.value(),
                                start.after()))
                .page(0, rows)
                .list();
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

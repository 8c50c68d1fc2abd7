package org.infusary.checklist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.VisitId;

/** The checklists of visits. */
@ApplicationScoped
class ChecklistForms implements PanacheRepositoryBase<Checklist, UUID> {
    Optional<Checklist> of(VisitId visit) {
        return find("visitId", visit.value()).firstResultOptional();
    }

    boolean isOpen(VisitId visit) {
        return count("visitId", visit.value()) > 0;
    }

    /** Opens the visit's checklist unless it is open; two that do so at once open one. */
    void open(VisitId visit, int templateVersion, AccountId by, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                        insert into checklist (id, visit_id, template_version, opened_by, opened_at, version)
                        values (:id, :visit, :template, :by, :at, 0)
                        on conflict on constraint visit_has_one_checklist do nothing""")
                .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter("visit", visit.value())
                .setParameter("template", templateVersion)
                .setParameter("by", by.value())
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Locks the visit's checklist against every other writer. */
    Optional<Checklist> lock(VisitId visit) {
        return lock(visit, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Raises the version of a locked checklist at once; what hangs on it changed. */
    void changed(Checklist locked) {
        getEntityManager().lock(locked, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Keeps every writer out until the transaction ends. */
    Optional<Checklist> lockAgainstChange(VisitId visit) {
        return lock(visit, LockModeType.PESSIMISTIC_READ);
    }

    private Optional<Checklist> lock(VisitId visit, LockModeType mode) {
        return find("visitId", visit.value()).withLock(mode).firstResultOptional();
    }
}

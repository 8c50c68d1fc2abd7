package org.infusary.checklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.infusary.kernel.VisitId;

/**
 * The checklist of one visit.
 *
 * <p>It is opened by the first answer, on the template chosen for the visit, and keeps that template. Nurses answer item by item; every
 * answer is a row of its own ({@link ChecklistAnswer}) that a later one supersedes, so that nothing said is lost. Warnings
 * are acknowledged and vials checked by a second person; both hold for one answer and lapse with it. When nothing holds, it
 * is signed, and from then on nothing on it changes. A signature may be withdrawn until the infusion begins; then the
 * checklist is open again and needs a new one.
 *
 * <p>Whoever writes locks this row first and raises its version, so that answers given at once are taken one after the
 * other and the version tells exactly what was seen.
 */
@Entity
@Table(name = "checklist")
class Checklist {
    @Id
    private UUID id;

    private UUID visitId;

    private int templateVersion;

    private UUID openedBy;

    private Instant openedAt;

    @Version
    private long version;

    protected Checklist() {}

    UUID id() {
        return id;
    }

    VisitId visit() {
        return new VisitId(visitId);
    }

    int templateVersion() {
        return templateVersion;
    }

    long version() {
        return version;
    }
}

package org.infusary.checklist;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.kernel.AccountId;

/** That someone found nothing that holds and lets the infusion start. Written once, withdrawn by a row of its own. */
@Entity
@Immutable
@Table(name = "checklist_signature")
class Signature {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID visitId;

    private UUID checklistId;

    private UUID signedBy;

    private Instant signedAt;

    private int openHardStops;

    private String contentSha256;

    protected Signature() {}

    Signature(Checklist checklist, int openHardStops, String contentSha256, AccountId by, Instant at) {
        this.visitId = checklist.visit().value();
        this.checklistId = checklist.id();
        this.signedBy = by.value();
        this.signedAt = at;
        this.openHardStops = openHardStops;
        this.contentSha256 = contentSha256;
    }

    UUID id() {
        return id;
    }

    SignatureFacts facts() {
        return new SignatureFacts(id, new AccountId(signedBy), signedAt, contentSha256);
    }
}

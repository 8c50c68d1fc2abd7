package org.infusary.catalog;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Reason;
import org.infusary.web.Conflict;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A reference document that asks to be the next version of the catalogue.
 *
 * <p>Its life: a DRAFT once it was uploaded and kept every rule, held against the last version there was. APPROVED by another
 * pharmacist, which publishes it, or REJECTED with a reason by anyone of them, also whoever uploaded it. A draft whose version
 * is no longer the last one is stale and can only be rejected. What was uploaded never changes, what is decided stays, and
 * nothing is deleted: the database refuses it.
 */
@Entity
@Table(name = "catalog_import")
class CatalogImport {
    /** How far an import has come. */
    enum Status {
        DRAFT,
        APPROVED,
        REJECTED
    }

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private int baseVersion;

    /** Only read where it is needed: a list of imports does without. */
    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.JSON)
    private String document;

    private LocalDate asOf;

    @Enumerated(EnumType.STRING)
    private Status status;

    private UUID uploadedBy;
    private Instant uploadedAt;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String reason;

    @Version
    private long version;

    protected CatalogImport() {}

    CatalogImport(int baseVersion, ReferenceDocument document, AccountId by, Instant at) {
        this.baseVersion = baseVersion;
        this.document = ReferenceJson.text(document.tree());
        this.asOf = document.asOf();
        this.status = Status.DRAFT;
        this.uploadedBy = by.value();
        this.uploadedAt = at;
    }

    /**
     * @throws Conflict {@code import-decided} when it was approved or rejected already
     * @throws Refused {@code import-same-person} for whoever uploaded it
     */
    void approve(AccountId by, Instant at) {
        mustBeDraft();
        if (uploadedBy.equals(by.value())) {
            throw new Refused(Reason.of(
                    "import-same-person", "Another pharmacist than the one who uploaded the document approves it."));
        }
        decide(Status.APPROVED, by, at);
    }

    /** @throws Conflict {@code import-decided} when it was approved or rejected already */
    void reject(String why, AccountId by, Instant at) {
        mustBeDraft();
        decide(Status.REJECTED, by, at);
        reason = why;
    }

    private void decide(Status next, AccountId by, Instant at) {
        status = next;
        decidedBy = by.value();
        decidedAt = at;
    }

    private void mustBeDraft() {
        if (status != Status.DRAFT) {
            throw new Conflict("import-decided", "Decided already", "The import was approved or rejected already.");
        }
    }

    UUID id() {
        return id;
    }

    int baseVersion() {
        return baseVersion;
    }

    ReferenceDocument document() {
        return new ReferenceDocument(ReferenceJson.tree(document));
    }

    long version() {
        return version;
    }

    /** @param last the number of the last version of the catalogue */
    CatalogImportRow row(int last) {
        return new CatalogImportRow(
                id,
                status,
                status == Status.DRAFT && baseVersion != last,
                baseVersion,
                asOf,
                uploadedBy,
                uploadedAt,
                decidedBy,
                decidedAt,
                reason);
    }
}

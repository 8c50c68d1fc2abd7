package org.infusary.checklist;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Reason;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A checklist that somebody is working on.
 *
 * <p>Its life: made from a published version, edited as often as it takes, by anyone who may; each time it is held against
 * the version it would replace. It may have faults and keeps them until they are mended. Somebody else than its last editor
 * publishes it, and it is gone; or it is thrown away. It judges nothing.
 */
@Entity
@Table(name = "checklist_template_draft")
class TemplateDraft {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private int basedOn;
    private int heldAgainst;

    /** That of the scope, for whoever looks for drafts. */
    private @Nullable UUID siteId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private TemplateContent content;

    private UUID editedBy;
    private Instant editedAt;

    @Version
    private long version;

    protected TemplateDraft() {}

    TemplateDraft(int basedOn, int heldAgainst, TemplateContent content, AccountId by, Instant at) {
        this.basedOn = basedOn;
        edit(heldAgainst, content, by, at);
    }

    final void edit(int heldAgainst, TemplateContent content, AccountId by, Instant at) {
        this.heldAgainst = heldAgainst;
        this.siteId = content.scope().siteId();
        this.content = content;
        this.editedBy = by.value();
        this.editedAt = at;
    }

    /** @throws Refused {@code template-same-person} for whoever edited it last */
    void mustNotBeBy(AccountId publisher) {
        if (editedBy.equals(publisher.value())) {
            throw new Refused(Reason.of(
                    "template-same-person", "Another person than the one who edited the draft last publishes it."));
        }
    }

    UUID id() {
        return id;
    }

    int basedOn() {
        return basedOn;
    }

    int heldAgainst() {
        return heldAgainst;
    }

    @Nullable UUID siteId() {
        return siteId;
    }

    TemplateContent content() {
        return content;
    }

    UUID editedBy() {
        return editedBy;
    }

    Instant editedAt() {
        return editedAt;
    }

    long version() {
        return version;
    }
}

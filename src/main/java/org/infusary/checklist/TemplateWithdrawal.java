package org.infusary.checklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.infusary.kernel.AccountId;

/** That a published version never becomes valid, and why. */
@Entity
@Immutable
@Table(name = "checklist_template_withdrawal")
class TemplateWithdrawal {
    @Id
    private int templateVersion;

    private UUID withdrawnBy;
    private Instant withdrawnAt;
    private String reason;

    protected TemplateWithdrawal() {}

    TemplateWithdrawal(int templateVersion, AccountId by, Instant at, String reason) {
        this.templateVersion = templateVersion;
        this.withdrawnBy = by.value();
        this.withdrawnAt = at;
        this.reason = reason;
    }

    int templateVersion() {
        return templateVersion;
    }

    UUID withdrawnBy() {
        return withdrawnBy;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    String reason() {
        return reason;
    }
}

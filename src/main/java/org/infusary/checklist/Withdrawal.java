package org.infusary.checklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.infusary.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** That a signature no longer stands, and why. */
@Entity
@Immutable
@Table(name = "checklist_withdrawal")
class Withdrawal {
    @Id
    private UUID signatureId;

    private UUID withdrawnBy;

    private Instant withdrawnAt;

    private String reason;

    private @Nullable UUID amendmentId;

    protected Withdrawal() {}

    /** @param amendment with which it does not stand; null when it was withdrawn without one */
    Withdrawal(SignatureFacts signature, AccountId by, Instant at, String reason, @Nullable UUID amendment) {
        this.signatureId = signature.id();
        this.withdrawnBy = by.value();
        this.withdrawnAt = at;
        this.reason = reason;
        this.amendmentId = amendment;
    }

    AccountId by() {
        return new AccountId(withdrawnBy);
    }

    Instant at() {
        return withdrawnAt;
    }

    String reason() {
        return reason;
    }

    @Nullable UUID amendment() {
        return amendmentId;
    }
}

package org.infusary.checklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.infusary.kernel.AccountId;

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

    protected Withdrawal() {}

    Withdrawal(SignatureFacts signature, AccountId by, Instant at, String reason) {
        this.signatureId = signature.id();
        this.withdrawnBy = by.value();
        this.withdrawnAt = at;
        this.reason = reason;
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
}

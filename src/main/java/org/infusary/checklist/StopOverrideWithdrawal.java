package org.infusary.checklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.infusary.kernel.AccountId;

/** That an override no longer counts, and why. */
@Entity
@Immutable
@Table(name = "checklist_override_withdrawal")
class StopOverrideWithdrawal {
    @Id
    private UUID overrideId;

    private String role;

    private String reason;

    private UUID withdrawnBy;

    private Instant withdrawnAt;

    protected StopOverrideWithdrawal() {}

    StopOverrideWithdrawal(UUID override, Decision decided) {
        this.overrideId = override;
        this.role = decided.role();
        this.reason = decided.reason();
        this.withdrawnBy = decided.by().value();
        this.withdrawnAt = decided.at();
    }

    UUID overrideId() {
        return overrideId;
    }

    Decision decision() {
        return new Decision(role, reason, new AccountId(withdrawnBy), withdrawnAt);
    }
}

package org.infusary.checklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.infusary.kernel.AccountId;

/** That a second person, signed in on their own, confirmed an answer. Lapses with the answer. */
@Entity
@Immutable
@Table(name = "checklist_second_check")
class SecondCheck {
    @Id
    private UUID answerId;

    private UUID checklistId;

    private UUID checkedBy;

    private Instant checkedAt;

    protected SecondCheck() {}

    SecondCheck(Checklist checklist, ChecklistAnswer answer, AccountId by, Instant at) {
        this.answerId = answer.id();
        this.checklistId = checklist.id();
        this.checkedBy = by.value();
        this.checkedAt = at;
    }

    UUID answerId() {
        return answerId;
    }

    AccountId by() {
        return new AccountId(checkedBy);
    }

    Instant at() {
        return checkedAt;
    }
}

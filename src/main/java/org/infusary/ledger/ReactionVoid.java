package org.infusary.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.infusary.kernel.AccountId;

/** That a reaction was recorded wrongly, for ever. */
@Entity
@Immutable
@Table(name = "reaction_void")
class ReactionVoid {
    @Id
    private UUID reactionId;

    private String reason;
    private UUID voidedBy;
    private Instant voidedAt;

    protected ReactionVoid() {}

    static ReactionVoid of(UUID reaction, String reason, AccountId by, Instant at) {
        ReactionVoid made = new ReactionVoid();
        made.reactionId = reaction;
        made.reason = reason;
        made.voidedBy = by.value();
        made.voidedAt = at;
        return made;
    }

    UUID reaction() {
        return reactionId;
    }

    String reason() {
        return reason;
    }

    Instant at() {
        return voidedAt;
    }
}

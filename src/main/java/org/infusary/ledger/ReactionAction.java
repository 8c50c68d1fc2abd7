package org.infusary.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.infusary.kernel.AccountId;
import org.infusary.ledger.rules.ActionTaken;
import org.infusary.ledger.rules.ReactionStep;
import org.jspecify.annotations.Nullable;

/** What was done at a reaction, beside what was advised. Written once. */
@Entity
@Immutable
@Table(name = "reaction_action")
class ReactionAction {
    @Id
    private UUID reactionId;

    @Enumerated(EnumType.STRING)
    private ReactionStep advised;

    @Enumerated(EnumType.STRING)
    private ActionTaken taken;

    private @Nullable String reason;
    private UUID recordedBy;
    private Instant recordedAt;

    protected ReactionAction() {}

    static ReactionAction of(
            UUID reaction, ReactionStep advised, ActionTaken taken, @Nullable String reason, AccountId by, Instant at) {
        ReactionAction made = new ReactionAction();
        made.reactionId = reaction;
        made.advised = advised;
        made.taken = taken;
        made.reason = reason;
        made.recordedBy = by.value();
        made.recordedAt = at;
        return made;
    }

    UUID reaction() {
        return reactionId;
    }

    ActionTaken taken() {
        return taken;
    }

    @Nullable String reason() {
        return reason;
    }
}

package org.infusary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.infusary.schedule.Scheduling;
import org.infusary.schedule.VisitFacts;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.security.Caller;
import org.jspecify.annotations.Nullable;

/** Takes signatures back, whyever they no longer stand. */
@ApplicationScoped
class SignatureDesk {
    private final Signatures signatures;
    private final Scheduling scheduling;
    private final Caller caller;
    private final Clock clock;

    SignatureDesk(Signatures signatures, Scheduling scheduling, Caller caller, Clock clock) {
        this.signatures = signatures;
        this.scheduling = scheduling;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Withdraws the signature of a locked checklist; a READY visit is ARRIVED.
     *
     * @param amendment with which it does not stand; null when somebody withdraws it, or an override
     */
    void withdraw(SignatureFacts signature, VisitFacts visit, String reason, @Nullable UUID amendment) {
        signatures.withdraw(new Withdrawal(signature, caller.account(), clock.instant(), reason, amendment));
        if (visit.status() == VisitStatus.READY) {
            scheduling.unready(visit.id());
        }
    }
}

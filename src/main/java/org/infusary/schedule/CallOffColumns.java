package org.infusary.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.schedule.rules.CallOffReason;
import org.infusary.schedule.rules.Initiator;

/** {@link CallOff} as the columns of the visit's row. */
@Embeddable
record CallOffColumns(
        @Enumerated(EnumType.STRING) CallOffReason calledOffReason,

        @Enumerated(EnumType.STRING) @Column(name = "called_off_by")
        Initiator calledOffBy,

        Instant calledOffAt,
        UUID calledOffAccount) {

    static CallOffColumns of(CallOff callOff) {
        return new CallOffColumns(
                callOff.reason(),
                callOff.initiator(),
                callOff.at(),
                callOff.account().value());
    }

    CallOff facts() {
        return new CallOff(calledOffReason, calledOffBy, calledOffAt, new AccountId(calledOffAccount));
    }
}

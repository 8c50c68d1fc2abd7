package org.infusary.schedule;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.schedule.rules.OverbookingReason;

/** {@link Overbooking} as the columns of the visit's row. */
@Embeddable
record OverbookingColumns(
        Integer overbookingUnits,
        @Enumerated(EnumType.STRING) OverbookingReason overbookingReason,
        UUID overbookedBy,
        Instant overbookedAt) {

    static OverbookingColumns of(Overbooking overbooking) {
        return new OverbookingColumns(
                overbooking.units(), overbooking.reason(), overbooking.by().value(), overbooking.at());
    }

    Overbooking facts() {
        return new Overbooking(overbookingUnits, overbookingReason, new AccountId(overbookedBy), overbookedAt);
    }
}

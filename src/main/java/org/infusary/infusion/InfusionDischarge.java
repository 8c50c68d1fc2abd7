package org.infusary.infusion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.InfusionId;
import org.jspecify.annotations.Nullable;

/** That the patient left the chair. Written once. */
@Entity
@Immutable
@Table(name = "infusion_discharge")
class InfusionDischarge {
    @Id
    private UUID infusionId;

    private Instant observedUntil;
    private Instant leftAt;
    private @Nullable String earlyReason;
    private UUID recordedBy;
    private Instant recordedAt;

    protected InfusionDischarge() {}

    static InfusionDischarge of(
            InfusionId infusion,
            InfusionObservation observation,
            Instant leftAt,
            @Nullable String earlyReason,
            AccountId by,
            Instant at) {
        InfusionDischarge discharge = new InfusionDischarge();
        discharge.infusionId = infusion.value();
        discharge.observedUntil = observation.until();
        discharge.leftAt = leftAt;
        discharge.earlyReason = earlyReason;
        discharge.recordedBy = by.value();
        discharge.recordedAt = at;
        return discharge;
    }

    Instant leftAt() {
        return leftAt;
    }

    @Nullable String earlyReason() {
        return earlyReason;
    }
}

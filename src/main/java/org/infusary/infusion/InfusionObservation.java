package org.infusary.infusion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.infusary.infusion.rules.AftercareRules;
import org.infusary.kernel.InfusionId;

/** For how long the patient is observed after an infusion, as the centre's policy was when it ended. */
@Entity
@Immutable
@Table(name = "infusion_observation")
class InfusionObservation {
    @Id
    private UUID infusionId;

    private int minutes;
    private Instant until;

    protected InfusionObservation() {}

    static InfusionObservation of(InfusionId infusion, Instant ended, int minutes) {
        InfusionObservation observation = new InfusionObservation();
        observation.infusionId = infusion.value();
        observation.minutes = minutes;
        observation.until = AftercareRules.observedUntil(ended, minutes);
        return observation;
    }

    int minutes() {
        return minutes;
    }

    Instant until() {
        return until;
    }
}

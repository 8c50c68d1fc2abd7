package org.infusary.schedule;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.DayId;
import org.jspecify.annotations.Nullable;

/** One place of a hold; kept when the visit that stood for it is gone. */
@Embeddable
class HeldPlace {
    private UUID visitId;
    private UUID dayId;
    /** Null at home. */
    private @Nullable UUID chairId;

    private Instant startsAt;

    protected HeldPlace() {}

    static HeldPlace of(Visit visit) {
        VisitFacts facts = visit.facts();
        HeldPlace place = new HeldPlace();
        place.visitId = facts.id().value();
        place.dayId = facts.dayId().value();
        place.chairId = facts.where().chair().map(ChairId::value).orElse(null);
        place.startsAt = facts.times().start();
        return place;
    }

    WantedPlace wanted() {
        return new WantedPlace(new DayId(dayId), Spot.where(chairId), startsAt);
    }
}

package org.infusary.schedule;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.DayId;

/** One place of a hold; kept when the visit that stood for it is gone. */
@Embeddable
class HeldPlace {
    private UUID visitId;
    private UUID dayId;
    private UUID chairId;
    private Instant startsAt;

    protected HeldPlace() {}

    static HeldPlace of(Visit visit) {
        VisitFacts facts = visit.facts();
        HeldPlace place = new HeldPlace();
        place.visitId = facts.id().value();
        place.dayId = facts.dayId().value();
        place.chairId = facts.chair().value();
        place.startsAt = facts.times().start();
        return place;
    }

    WantedPlace wanted() {
        return new WantedPlace(new DayId(dayId), new ChairId(chairId), startsAt);
    }
}

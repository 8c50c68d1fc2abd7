package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.infusary.kernel.TimeWindow;
import org.infusary.schedule.rules.FreedBy;

/** Tells the rooms above what became free. To be asked when the change is written. */
@ApplicationScoped
class Freed {
    private final Event<PlaceFreed> places;
    private final Clock clock;

    Freed(Event<PlaceFreed> places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** The whole place of a visit that goes. */
    void tell(Visit visit, FreedBy by) {
        tell(visit, visit.times().window(), by);
    }

    /** The place that a visit had. */
    void tell(Visit visit, Spot place, FreedBy by) {
        VisitFacts facts = visit.facts();
        fire(new PlaceFreed(
                facts.site(),
                Objects.requireNonNull(place.chair()),
                place.date(),
                new TimeWindow(Objects.requireNonNull(place.startsAt()), Objects.requireNonNull(place.endsAt())),
                facts.product(),
                by,
                clock.instant(),
                Optional.of(facts.id()),
                Optional.empty()));
    }

    /** What is left of the place of a visit that ended at {@code end}; nothing when it took all of it. */
    void tellRest(Visit visit, Instant end) {
        Instant over = visit.times().end();
        if (over.isBefore(end)) {
            tell(visit, new TimeWindow(over, end), FreedBy.ENDED_EARLY);
        }
    }

    /** The places of a hold, from when it is over. */
    void tellLater(Hold hold, List<Visit> held) {
        held.stream()
                .map(Visit::facts)
                .forEach(visit -> fire(new PlaceFreed(
                        visit.site(),
                        visit.chair(),
                        visit.date(),
                        visit.times().window(),
                        visit.product(),
                        FreedBy.HOLD_EXPIRED,
                        hold.until(),
                        Optional.empty(),
                        Optional.of(hold.id()))));
    }

    private void tell(Visit visit, TimeWindow place, FreedBy by) {
        VisitFacts facts = visit.facts();
        tell(visit, new Spot(facts.date(), facts.chair(), place.start(), place.end()), by);
    }

    private void fire(PlaceFreed freed) {
        if (freed.place().end().isAfter(clock.instant())) {
            places.fire(freed);
        }
    }
}

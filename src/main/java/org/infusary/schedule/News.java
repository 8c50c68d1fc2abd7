package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.HoldId;
import org.infusary.kernel.TimeWindow;
import org.infusary.schedule.rules.FreedBy;

/** Tells the rooms above what happens to places, in the same transaction. To be asked when the change is written. */
@ApplicationScoped
class News {
    private final Event<PlaceFreed> freed;
    private final Event<HoldEnded> ended;
    private final Event<CyclesBooked> booked;
    private final Clock clock;

    News(Event<PlaceFreed> freed, Event<HoldEnded> ended, Event<CyclesBooked> booked, Clock clock) {
        this.freed = freed;
        this.ended = ended;
        this.booked = booked;
        this.clock = clock;
    }

    void booked(CourseId course, Set<Integer> cycles) {
        booked.fire(new CyclesBooked(course, cycles));
    }

    /** @param booked else released */
    void ended(HoldId hold, boolean booked) {
        ended.fire(new HoldEnded(hold, booked));
    }

    /** The whole place of a visit that goes. */
    void freed(Visit visit, FreedBy by) {
        freed(visit, visit.times().window(), by);
    }

    /** The place that a visit had. */
    void freed(Visit visit, Spot place, FreedBy by) {
        VisitFacts facts = visit.facts();
        tell(new PlaceFreed(
                facts.site(),
                Objects.requireNonNull(place.where()),
                place.date(),
                new TimeWindow(Objects.requireNonNull(place.startsAt()), Objects.requireNonNull(place.endsAt())),
                facts.product(),
                by,
                clock.instant(),
                Optional.of(facts.id()),
                Optional.empty()));
    }

    /** What is left of a place that was planned to end at {@code end}; nothing when the visit took all of it. */
    void freedRest(Visit visit, Instant end) {
        Instant over = visit.times().end();
        if (over.isBefore(end)) {
            freed(visit, new TimeWindow(over, end), FreedBy.ENDED_EARLY);
        }
    }

    /** The places of a hold, from when it is over. */
    void freedLater(Hold hold, List<Visit> held) {
        held.stream()
                .map(Visit::facts)
                .forEach(visit -> tell(new PlaceFreed(
                        visit.site(),
                        visit.where(),
                        visit.date(),
                        visit.times().window(),
                        visit.product(),
                        FreedBy.HOLD_EXPIRED,
                        hold.until(),
                        Optional.empty(),
                        Optional.of(hold.id()))));
    }

    private void freed(Visit visit, TimeWindow place, FreedBy by) {
        VisitFacts facts = visit.facts();
        freed(visit, new Spot(facts.date(), facts.where(), place.start(), place.end()), by);
    }

    private void tell(PlaceFreed place) {
        if (place.place().end().isAfter(clock.instant())) {
            freed.fire(place);
        }
    }
}

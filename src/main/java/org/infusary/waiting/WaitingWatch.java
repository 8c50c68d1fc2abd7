package org.infusary.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.infusary.schedule.CyclesBooked;
import org.infusary.schedule.HoldEnded;
import org.infusary.schedule.PlaceFreed;

/** Hears what happens on the schedule, in its transactions: what becomes free, and what becomes of those who wait. */
@ApplicationScoped
class WaitingWatch {
    private final WaitingEntries entries;
    private final FreedPlaces places;
    private final Clock clock;

    WaitingWatch(WaitingEntries entries, FreedPlaces places, Clock clock) {
        this.entries = entries;
        this.places = places;
        this.clock = clock;
    }

    /** Notes the place, unless it is a home; who waited for another time of a visit that was called off waits for it no longer. */
    void freed(@Observes PlaceFreed freed) {
        freed.where().chair().ifPresent(chair -> places.persistAndFlush(FreedPlace.of(freed, chair)));
        boolean calledOff =
                switch (freed.by()) {
                    case CANCELLED, NO_SHOW, OMITTED -> true;
                    case MOVED, ENDED_EARLY, HOLD_RELEASED, HOLD_EXPIRED -> false;
                };
        if (calledOff) {
            freed.visit().flatMap(entries::ofVisit).ifPresent(entry -> entry.dropped(clock.instant()));
        }
    }

    /** The patient said yes or no to an offer. */
    void ended(@Observes HoldEnded ended) {
        Instant now = clock.instant();
        if (ended.booked()) {
            places.forget(ended.hold());
            entries.ofHold(ended.hold()).ifPresent(entry -> entry.booked(ended.hold(), now));
        } else {
            places.freeNow(ended.hold(), now);
            entries.ofHold(ended.hold()).ifPresent(entry -> entry.declined(ended.hold(), now));
        }
    }

    /** Who waited for the cycle has it, by an offer or in any other way. */
    void booked(@Observes CyclesBooked booked) {
        entries.ofCycles(booked.course(), booked.cycles()).forEach(entry -> entry.booked(clock.instant()));
    }
}

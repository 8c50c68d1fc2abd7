package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.TimeWindow;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.MoveDay;
import org.infusary.schedule.rules.MoveInput;
import org.infusary.schedule.rules.MoveReach;
import org.infusary.schedule.rules.MoveWish;
import org.infusary.site.SiteFacts;

/** Gathers what the search for a move looks at. */
@ApplicationScoped
class MoveInputs {
    private final SiteLoads loads;
    private final Seats seats;
    private final Clock clock;

    MoveInputs(SiteLoads loads, Seats seats, Clock clock) {
        this.loads = loads;
        this.seats = seats;
        this.clock = clock;
    }

    /** For the days that the wish moves. */
    MoveInput of(MoveLook look, MoveWish wish) {
        Set<VisitId> leaving = wish.leaving(look.cycles()).stream()
                .map(MoveDay::id)
                .map(look::visit)
                .map(Visit::id)
                .collect(Collectors.toSet());
        return of(look, wish, leaving);
    }

    /** @param leaving the visits that leave their places */
    MoveInput of(MoveLook look, MoveWish wish, Set<VisitId> leaving) {
        Instant now = clock.instant();
        SiteFacts site = look.site();
        MoveReach reach = MoveReach.of(
                wish,
                look.planned(),
                site.dateAt(now),
                wish.wanted().map(seat -> site.dateAt(seat.start())),
                look.course().dateRules(),
                look.course().every());
        DateWindow near = OfferDesk.shortEnough(reach.cycle(), "place.startsAt");
        SiteLoads.SortedDays days = loads.days(site, new DateWindow(near.from(), reach.openTo()));
        List<LocalDate> dates = days.span()
                .from()
                .datesUntil(reach.seatsTo().plusDays(1))
                .filter(date -> !date.isBefore(site.dateAt(now)))
                .toList();
        TimeWindow span = OfferDesk.around(site, days.span());
        return new MoveInput(
                look.planned(),
                look.course().dateRules(),
                look.course().every(),
                days.open(),
                loads.loads(site, days, dates, leaving),
                look.seats(),
                seats.takenBy(look.course().course().patient(), span, leaving),
                SiteLoads.marks(site),
                now);
    }
}

package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.infusary.course.Planning;
import org.infusary.kernel.HoldId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.TimeWindow;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.CallOffReason;
import org.infusary.schedule.rules.Initiator;
import org.infusary.schedule.rules.MoveAction;
import org.infusary.schedule.rules.MoveScope;
import org.infusary.schedule.rules.Seat;
import org.infusary.schedule.rules.VisitTimes;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;

/**
 * Keeps another place for a booked visit while the patient thinks, and moves the visit there. Only that visit moves; the
 * patient sits in one chair at a time, so the other place does not overlap the one that is booked.
 */
@ApplicationScoped
class HeldMoves {
    private final MoveDesk desk;
    private final MoveBook book;
    private final Planning planning;
    private final SiteCalendar calendar;
    private final Seats seats;
    private final Visits visits;
    private final Holds holds;
    private final News news;
    private final Caller caller;
    private final Clock clock;

    HeldMoves(
            MoveDesk desk,
            MoveBook book,
            Planning planning,
            SiteCalendar calendar,
            Seats seats,
            Visits visits,
            Holds holds,
            News news,
            Caller caller,
            Clock clock) {
        this.desk = desk;
        this.book = book;
        this.planning = planning;
        this.calendar = calendar;
        this.seats = seats;
        this.visits = visits;
        this.holds = holds;
        this.news = news;
        this.caller = caller;
        this.clock = clock;
    }

    /** Obeys the rules of the move, and blocks beside the visit that is booked. */
    Hold hold(VisitId id, Seat seat, Duration length) {
        Visit visit = locked(id, seat.start());
        if (seats.of(visit.facts().course()).heldDays().contains(visit.dayId())) {
            throw DayBooked.held(visit.dayId());
        }
        desk.plan(order(id, seat));
        VisitTimes times = visit.times().from(seat.start());
        mustNotOverlap(visit.times().window(), times.window());
        Instant now = clock.instant();
        Hold hold = Hold.of(planning.course(visit.facts().course()), caller.account(), now, length);
        holds.persist(hold);
        LocalDate date = calendar.site(visit.site()).dateAt(seat.start());
        Visit kept = visit.elsewhere(date, seat.where(), times, caller.account(), now)
                .held(hold.id(), hold.until());
        try {
            visits.persistAndFlush(kept);
        } catch (PersistenceException failure) {
            throw Clashes.told(failure);
        }
        hold.keep(List.of(kept));
        holds.flush();
        news.freedLater(hold, List.of(kept));
        return hold;
    }

    /** What the hold keeps for a booked visit; empty when it keeps days that are not booked. */
    Optional<Visit> of(HoldId hold) {
        return visits.ofHold(hold).values().stream()
                .filter(visit -> visit.replaces().isPresent())
                .findFirst();
    }

    /** The place kept goes to the visit, and the one that it had is free. */
    List<VisitDetails> book(Hold hold, Visit kept) {
        VisitFacts place = kept.facts();
        VisitId id = kept.replaces().orElseThrow();
        locked(id, place.times().start());
        visits.release(hold.id());
        book.carryOutNow(
                desk.plan(order(id, new Seat(place.where(), place.times().start()))));
        Visit moved = visits.withId(id);
        return List.of(moved.details(calendar.zone(moved.site())));
    }

    /** The visit as nobody else can change it any more. */
    private Visit locked(VisitId id, Instant start) {
        Visit seen = visits.withId(id);
        caller.mustSee(seen.site(), seen.patient(), "visit");
        calendar.lockDays(
                seen.site(),
                new TreeSet<>(List.of(seen.date(), calendar.site(seen.site()).dateAt(start))));
        visits.clearExpired(seen.site());
        visits.flush();
        visits.getEntityManager().clear();
        return visits.withId(id);
    }

    private static void mustNotOverlap(TimeWindow booked, TimeWindow kept) {
        if (booked.overlaps(kept)) {
            throw new ChairTaken(List.of(Reason.of(
                    "patient-elsewhere",
                    "The visit itself is there; move it instead of keeping a second place beside it.")));
        }
    }

    private static MoveOrder order(VisitId visit, Seat seat) {
        return new MoveOrder(
                visit,
                MoveAction.SHIFT_REMAINING,
                MoveScope.THIS_VISIT,
                Optional.of(seat),
                CallOffReason.PATIENT_REQUEST,
                Initiator.PATIENT);
    }
}

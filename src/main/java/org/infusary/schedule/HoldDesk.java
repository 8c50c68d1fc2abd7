package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DayId;
import org.infusary.kernel.HoldId;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.Seat;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;

/**
 * Keeps places while somebody decides. A hold obeys every rule of a booking and blocks as one does, until its time is up: that
 * is seen by the clock alone, so nothing has to sweep.
 *
 * <p>A course or hold of a site the caller is not bound to is a 404.
 */
@ApplicationScoped
class HoldDesk {
    private final BookingDesk bookingDesk;
    private final HeldMoves heldMoves;
    private final OfferDesk offerDesk;
    private final Holds holds;
    private final Visits visits;
    private final News news;
    private final SiteCalendar calendar;
    private final Caller caller;
    private final Clock clock;

    HoldDesk(
            BookingDesk bookingDesk,
            HeldMoves heldMoves,
            OfferDesk offerDesk,
            Holds holds,
            Visits visits,
            News news,
            SiteCalendar calendar,
            Caller caller,
            Clock clock) {
        this.bookingDesk = bookingDesk;
        this.heldMoves = heldMoves;
        this.offerDesk = offerDesk;
        this.holds = holds;
        this.visits = visits;
        this.news = news;
        this.calendar = calendar;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Keeps these places, all or none; refused as {@link Scheduling#book} refuses.
     *
     * @param length more than nothing, at most a day
     */
    @Transactional
    HoldDetails hold(CourseId course, List<WantedPlace> places, Duration length) {
        try {
            return details(bookingDesk.hold(course, places, length));
        } catch (ChairTaken taken) {
            throw taken.instead(() -> offerDesk.instead(course, places));
        }
    }

    /**
     * Keeps another place for a booked visit, which stays where it is until the hold is booked; refused as
     * {@link Moving#preview} refuses.
     *
     * @param length more than nothing, at most a day
     * @throws DayBooked when another place is kept for the visit already
     */
    @Transactional
    HoldDetails hold(VisitId visit, Seat seat, Duration length) {
        return details(heldMoves.hold(visit, seat, length));
    }

    @Transactional
    HoldDetails details(HoldId id) {
        return details(visible(holds.withId(id)));
    }

    /**
     * Makes bookings of the visits of the hold, or moves the booked visit for which it keeps another place; refused as
     * {@link Scheduling#book} or {@link Moving#preview} refuses, since order and calendar may have changed.
     *
     * @throws HoldOver when the hold was booked or released, or its time is up, even if its places are still free; the last
     *     two with the next offers
     */
    @Transactional
    List<VisitDetails> book(HoldId id) {
        Hold hold = visible(holds.toChange(id));
        Optional<Visit> elsewhere = heldMoves.of(id);
        List<VisitDetails> booked = elsewhere.isPresent() ? moved(hold, elsewhere.get()) : booked(hold);
        news.ended(id, true);
        return booked;
    }

    private List<VisitDetails> moved(Hold hold, Visit elsewhere) {
        hold.book(caller.account(), clock.instant());
        return heldMoves.book(hold, elsewhere);
    }

    private List<VisitDetails> booked(Hold hold) {
        List<WantedPlace> places = hold.places();
        try {
            hold.book(caller.account(), clock.instant());
            return bookingDesk.book(hold);
        } catch (HoldOver over) {
            throw over.instead(() -> offerDesk.instead(hold.course(), places));
        } catch (ChairTaken taken) {
            throw taken.instead(() -> offerDesk.instead(hold.course(), places));
        }
    }

    /**
     * Gives the places back.
     *
     * @throws HoldOver when the hold was booked or released, or its time is up
     */
    @Transactional
    HoldDetails release(HoldId id) {
        Hold hold = visible(holds.toChange(id));
        hold.release(caller.account(), clock.instant());
        visits.release(id);
        holds.flush();
        news.ended(id, false);
        return details(hold);
    }

    private HoldDetails details(Hold hold) {
        Instant now = clock.instant();
        Map<DayId, Visit> kept = visits.ofHold(hold.id());
        return HoldDetails.of(
                hold,
                now,
                calendar.zone(hold.site()),
                hold.places().stream()
                        .flatMap(place -> Stream.ofNullable(kept.get(place.dayId())))
                        .toList());
    }

    private Hold visible(Hold hold) {
        caller.mustSee(hold.site(), hold.patient(), "hold");
        return hold;
    }
}

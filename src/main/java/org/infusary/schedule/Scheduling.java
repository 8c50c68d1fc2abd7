package org.infusary.schedule;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.infusary.course.Planning;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.CallOffReason;
import org.infusary.schedule.rules.FreedBy;
import org.infusary.schedule.rules.Initiator;
import org.infusary.schedule.rules.OverbookingReason;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;
import org.infusary.web.BadRequest;
import org.infusary.web.Cursor;
import org.infusary.web.EntityTag;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The door of this room: offers, bookings and the life of visits.
 *
 * <p>A course or visit of a site the caller is not bound to is a 404. A verb that the visit's life does not allow is a
 * {@link VisitStateConflict} (409); {@code read} that is no longer the visit's version is a 412.
 */
@ApplicationScoped
public class Scheduling {
    private static final int LONGEST_LIST_DAYS = 31;

    private final OfferDesk offerDesk;
    private final BookingDesk bookingDesk;
    private final Visits visits;
    private final CapacityDesk capacityDesk;
    private final News news;
    private final Planning planning;
    private final SiteCalendar calendar;
    private final Caller caller;
    private final Clock clock;

    Scheduling(
            OfferDesk offerDesk,
            BookingDesk bookingDesk,
            Visits visits,
            CapacityDesk capacityDesk,
            News news,
            Planning planning,
            SiteCalendar calendar,
            Caller caller,
            Clock clock) {
        this.offerDesk = offerDesk;
        this.bookingDesk = bookingDesk;
        this.visits = visits;
        this.capacityDesk = capacityDesk;
        this.news = news;
        this.planning = planning;
        this.calendar = calendar;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The next best places for all open days of the cycles asked for, or what stands in the way. Holds nothing.
     *
     * @throws Refused when the order is not active, waits for an event, or a cycle has no open day
     */
    @Transactional
    public Offers offers(CourseId course, OfferQuery query) {
        return offerDesk.offers(course, query);
    }

    /**
     * Books days of a course, all or none; every cycle that is touched is booked whole.
     *
     * <p>Refused (422) by a rule: {@code order-not-active}, {@code event-not-recorded}, {@code cycle-incomplete},
     * {@code cycle-not-open}, {@code outside-window}, {@code after-start-by}, {@code too-late-before-procedure},
     * {@code too-soon-after-event}, {@code order-no-longer-valid}, {@code days-not-consecutive}, {@code too-soon-after-cycle},
     * {@code in-the-past}, {@code off-slot}, {@code outside-hours}, {@code centre-closed}, {@code chair-closed},
     * {@code chair-not-in-service}, {@code day-at-home}, {@code day-at-centre}, {@code before-home-delivery}. 400 for a day
     * that is not the course's or comes twice.
     *
     * @throws ChairTaken when only other visits stand in the way; with the next offers for the same cycles
     * @throws DayBooked when a day is booked or given already
     */
    @Transactional
    public List<VisitDetails> book(CourseId course, List<WantedPlace> places) {
        return book(course, places, null);
    }

    /**
     * As {@link #book(CourseId, List)}; visits for which nurses do not suffice are booked too, up to what the centre's policy
     * allows, and tell so.
     *
     * @param overbooking why; null: refuse where nurses do not suffice
     * @throws ForbiddenException when the caller may not overbook: only nurses may
     * @throws ChairTaken also when more would be wanted than the centre allows ({@code overbooking-above-cap}), or where no
     *     nurse is at work at all ({@code no-nurse-at-work})
     */
    @Transactional
    public List<VisitDetails> book(CourseId course, List<WantedPlace> places, @Nullable OverbookingReason overbooking) {
        try {
            return bookingDesk.book(course, places, overbooking);
        } catch (ChairTaken taken) {
            throw taken.instead(() -> offerDesk.instead(course, places));
        }
    }

    /** What neighbours may know of a visit. */
    @Transactional
    public VisitFacts visit(VisitId id) {
        return visible(id).facts();
    }

    /** The visit with what has happened to it. One statement, which needs no transaction of its own. */
    @Transactional(TxType.SUPPORTS)
    public VisitDetails details(VisitId id) {
        return detailed(visible(id));
    }

    /** The visits of a course, called off ones too, oldest booking first. */
    @Transactional
    public Page<VisitDetails> ofCourse(CourseId id, PageRequest page) {
        ZoneId zone = calendar.zone(planning.course(id).site());
        return page(visits.ofCourse(id, page.start(), page.limit() + 1), page, zone);
    }

    /**
     * The visits of a centre on these days, both ends counted, called off ones too, oldest booking first.
     *
     * @param days at most 31
     */
    @Transactional
    public Page<VisitDetails> day(SiteId id, DateWindow days, PageRequest page) {
        ZoneId zone = calendar.zone(id);
        if (days.from().plusDays(LONGEST_LIST_DAYS).compareTo(days.to()) <= 0) {
            throw new BadRequest("to", "must leave at most " + LONGEST_LIST_DAYS + " days, both ends counted");
        }
        return page(visits.at(id, days, page.start(), page.limit() + 1), page, zone);
    }

    /** How full one day of a centre is, slot by slot and in all; no slots when it is closed. */
    @Transactional
    public Capacity capacity(SiteId id, LocalDate date) {
        return capacityDesk.day(id, date);
    }

    /** The patient is there: only on the day of the visit, else Refused {@code not-today}. */
    @Transactional
    public VisitDetails arrive(VisitId id, EntityTag read) {
        Instant now = clock.instant();
        return asRead(id, read, visit -> {
            if (!now.atZone(calendar.zone(visit.site())).toLocalDate().equals(visit.date())) {
                throw new Refused(Reason.of("not-today", "The visit is on " + visit.date() + "."));
            }
            visit.arrive(now);
        });
    }

    /** The arrival was a slip. */
    @Transactional
    public VisitDetails undoArrival(VisitId id, EntityTag read) {
        return asRead(id, read, Visit::undoArrival);
    }

    /** The patient did not come: not before the visit should have begun, else Refused {@code not-yet}. Frees the day. */
    @Transactional
    public VisitDetails noShow(VisitId id, EntityTag read) {
        Instant now = clock.instant();
        return calledOff(id, read, FreedBy.NO_SHOW, visit -> {
            visit.noShow(caller.account(), now);
            if (now.isBefore(visit.times().start())) {
                throw new Refused(Reason.of("not-yet", "The visit has not begun yet; cancel it instead."));
            }
            planning.released(visit.dayId());
        });
    }

    /** Calls a visit off before the first drop; chair and nurse are free, and its day of the course is open again. */
    @Transactional
    public VisitDetails cancel(VisitId id, EntityTag read, CallOffReason reason, Initiator initiator) {
        return calledOff(id, read, FreedBy.CANCELLED, visit -> {
            visit.cancel(new CallOff(reason, initiator, clock.instant(), caller.account()));
            planning.released(visit.dayId());
        });
    }

    /** The checklist is signed and clear. */
    @Transactional
    public void ready(VisitId id) {
        change(id, Visit::ready);
    }

    /** The checklist no longer is clear. */
    @Transactional
    public void unready(VisitId id) {
        change(id, Visit::unready);
    }

    /**
     * The first drop. A late start is kept as what really happened and moves nothing: the times planned stay, so that no
     * later visit of the chair is written over.
     */
    @Transactional
    public void start(VisitId id, Instant at) {
        change(id, visit -> visit.start(at));
    }

    @Transactional
    public void pause(VisitId id) {
        change(id, Visit::pause);
    }

    @Transactional
    public void resume(VisitId id) {
        change(id, Visit::resume);
    }

    /**
     * The infusion is over. When flush and observation end before the planned end, the chair is free from then on; else the
     * planned times stay, and the late end is kept as what really happened. The day of the course is given with it, and
     * the cycles after it are planned again.
     *
     * @param given less than the visit's grams makes it STOPPED_EARLY
     */
    @Transactional
    public void end(VisitId id, Instant at, Grams given) {
        Visit visit = visible(id);
        Instant planned = visit.times().end();
        visit.end(at, given);
        planning.given(visit.dayId(), visit.date(), given);
        visits.flush();
        news.freedRest(visit, planned);
    }

    private VisitDetails calledOff(VisitId id, EntityTag read, FreedBy by, Consumer<Visit> verb) {
        Visit visit = visible(id);
        VisitDetails details = asRead(visit, read, verb);
        news.freed(visit, by);
        return details;
    }

    private VisitDetails asRead(VisitId id, EntityTag read, Consumer<Visit> verb) {
        return asRead(visible(id), read, verb);
    }

    private VisitDetails asRead(Visit visit, EntityTag read, Consumer<Visit> verb) {
        read.mustBe(visit.version());
        verb.accept(visit);
        visits.flush();
        return detailed(visit);
    }

    private void change(VisitId id, Consumer<Visit> verb) {
        verb.accept(visible(id));
        visits.flush();
    }

    private Visit visible(VisitId id) {
        Visit visit = visits.withId(id);
        caller.mustSee(visit.site(), visit.patient(), "visit");
        return visit;
    }

    private VisitDetails detailed(Visit visit) {
        return visit.details(calendar.zone(visit.site()));
    }

    private Page<VisitDetails> page(List<Visit> rows, PageRequest page, ZoneId zone) {
        Page<Visit> found =
                Page.of(rows, page.limit(), visit -> new Cursor(visit.id().value()));
        return caller.about(found, Visit::patient).map(visit -> visit.details(zone));
    }
}

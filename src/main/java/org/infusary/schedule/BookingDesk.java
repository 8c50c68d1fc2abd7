package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.infusary.course.Planning;
import org.infusary.course.rules.ConsecutiveDays;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.TimeWindow;
import org.infusary.kernel.VisitId;
import org.infusary.order.rules.Consecutive;
import org.infusary.schedule.CourseLook.CourseDay;
import org.infusary.schedule.rules.Binding;
import org.infusary.schedule.rules.BookingRules;
import org.infusary.schedule.rules.HoldStatus;
import org.infusary.schedule.rules.OverbookingReason;
import org.infusary.schedule.rules.Resource;
import org.infusary.schedule.rules.SiteDayLoad;
import org.infusary.schedule.rules.SlotMarks;
import org.infusary.schedule.rules.VisitShape;
import org.infusary.schedule.rules.VisitTimes;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.infusary.web.BadRequest;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

/** Books or holds the days of a course in one transaction: locks the days of the centre, looks, then writes all or throws. */
@ApplicationScoped
class BookingDesk {
    private static final int WEEK = ConsecutiveDays.reach(2, Consecutive.OPEN_DAYS);

    private final OfferDesk desk;
    private final Planning planning;
    private final SiteCalendar calendar;
    private final SiteLoads loads;
    private final Seats seats;
    private final Overbookings overbookings;
    private final Visits visits;
    private final Holds holds;
    private final News news;
    private final Caller caller;
    private final Clock clock;

    BookingDesk(
            OfferDesk desk,
            Planning planning,
            SiteCalendar calendar,
            SiteLoads loads,
            Seats seats,
            Overbookings overbookings,
            Visits visits,
            Holds holds,
            News news,
            Caller caller,
            Clock clock) {
        this.desk = desk;
        this.planning = planning;
        this.calendar = calendar;
        this.loads = loads;
        this.seats = seats;
        this.overbookings = overbookings;
        this.visits = visits;
        this.holds = holds;
        this.news = news;
        this.caller = caller;
        this.clock = clock;
    }

    /** One wanted day with all that is known of it. */
    private record Wanted(CourseDay day, WantedPlace place, LocalDate date, VisitTimes times) {}

    /**
     * Days of a course on their places, which may be written: until the transaction ends nobody else takes them.
     *
     * @param overbooked what those days overbook for which nurses do not suffice
     */
    private record Ready(CourseLook look, SiteFacts site, List<Wanted> wanted, Map<DayId, Overbooking> overbooked) {
        List<Visit> visits(AccountId by, Instant at) {
            return wanted.stream().map(one -> visit(one, by, at)).toList();
        }

        private Visit visit(Wanted one, AccountId by, Instant at) {
            Visit visit = Visit.book(
                    look.course(),
                    one.day().cycle(),
                    one.day().day(),
                    one.date(),
                    one.place().where(),
                    one.times(),
                    by,
                    at);
            Optional.ofNullable(overbooked.get(one.place().dayId())).ifPresent(visit::overbook);
            return visit;
        }
    }

    /** @param overbooking why nurses may be overbooked; null: they may not */
    List<VisitDetails> book(CourseId id, List<WantedPlace> places, @Nullable OverbookingReason overbooking) {
        overbookings.mustBeAllowed(overbooking);
        Ready ready = ready(id, places, null, overbooking);
        return written(ready, ready.visits(caller.account(), clock.instant()));
    }

    /** Holds the places in place of booking them; the course does not know of it. */
    Hold hold(CourseId id, List<WantedPlace> places, Duration length) {
        Ready ready = ready(id, places, null, null);
        Instant now = clock.instant();
        Hold hold = Hold.of(ready.look().course(), caller.account(), now, length);
        holds.persist(hold);
        List<Visit> held = ready.visits(caller.account(), now).stream()
                .map(visit -> visit.held(hold.id(), hold.until()))
                .toList();
        write(held);
        hold.keep(held);
        holds.flush();
        news.freedLater(hold, held);
        return hold;
    }

    /** Books what is held, which is looked at like a new booking: course, order and calendar may have changed. */
    List<VisitDetails> book(Hold hold) {
        Ready ready = ready(hold.course(), hold.places(), hold, null);
        Map<DayId, Visit> held = visits.ofHold(hold.id());
        List<Visit> booked = new ArrayList<>();
        for (Visit visit : ready.visits(caller.account(), clock.instant())) {
            Visit kept =
                    Optional.ofNullable(held.get(visit.dayId())).orElseThrow(() -> new HoldOver(HoldStatus.EXPIRED));
            kept.confirm(visit);
            booked.add(kept);
        }
        return written(ready, booked);
    }

    private List<VisitDetails> written(Ready ready, List<Visit> booked) {
        planning.booked(ready.look().course().id(), dates(ready.wanted()));
        write(booked);
        news.booked(
                ready.look().course().id(),
                ready.wanted().stream().map(one -> one.day().cycle()).collect(Collectors.toSet()));
        return booked.stream().map(visit -> visit.details(ready.site().zone())).toList();
    }

    /** @param own the hold that is booked; null for other places */
    private Ready ready(
            CourseId id, List<WantedPlace> places, @Nullable Hold own, @Nullable OverbookingReason overbooking) {
        CourseLook look = desk.look(id);
        SiteFacts site = calendar.site(look.course().site());
        List<Wanted> wanted = wanted(look, site, places);
        SortedMap<LocalDate, List<Wanted>> byDate = new TreeMap<>();
        wanted.forEach(one ->
                byDate.computeIfAbsent(one.date(), date -> new ArrayList<>()).add(one));

        calendar.lockDays(site.id(), new TreeSet<>(byDate.keySet()));
        visits.clearExpired(site.id());

        Map<LocalDate, SiteDayLoad> load = check(look, site, wanted, byDate, own, overbooking);
        Map<DayId, Overbooking> overbooked = new HashMap<>();
        wanted.forEach(one -> overbookings
                .of(load.get(one.date()), one.times(), overbooking)
                .ifPresent(told -> overbooked.put(one.place().dayId(), told)));
        return new Ready(look, site, wanted, overbooked);
    }

    private static List<Wanted> wanted(CourseLook look, SiteFacts site, List<WantedPlace> places) {
        Map<DayId, Wanted> wanted = new LinkedHashMap<>();
        for (int i = 0; i < places.size(); i++) {
            WantedPlace place = places.get(i);
            String field = "visits[" + i + "].dayId";
            CourseDay day =
                    look.day(place.dayId()).orElseThrow(() -> new BadRequest(field, "must be a day of this course"));
            if (day.day().omitted()) {
                throw new Refused(Reason.of("day-omitted", "Day " + place.dayId() + " was left out of its cycle."));
            }
            VisitShape shape = CourseLook.shape(day.day());
            shape.refusal(place.where()).ifPresent(reason -> {
                throw new Refused(reason);
            });
            VisitTimes times = shape.at(place.startsAt());
            Wanted before = wanted.put(place.dayId(), new Wanted(day, place, site.dateAt(times.start()), times));
            if (before != null) {
                throw new BadRequest(field, "must not be there twice");
            }
        }
        return List.copyOf(wanted.values());
    }

    private static SortedMap<DayId, LocalDate> dates(List<Wanted> wanted) {
        SortedMap<DayId, LocalDate> dates =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        wanted.forEach(one -> dates.put(one.place().dayId(), one.date()));
        return dates;
    }

    /**
     * The days as they are before the booking. Refused when a rule says no; {@link ChairTaken} when nothing but other visits
     * stands in the way.
     */
    private Map<LocalDate, SiteDayLoad> check(
            CourseLook look,
            SiteFacts site,
            List<Wanted> wanted,
            SortedMap<LocalDate, List<Wanted>> byDate,
            @Nullable Hold own,
            @Nullable OverbookingReason overbooking) {
        CourseSeats sat = seats.of(look.course().id());
        for (Wanted one : wanted) {
            if (own == null && sat.heldDays().contains(one.place().dayId())) {
                throw DayBooked.held(one.place().dayId());
            }
            if (sat.booked().contains(one.place().dayId()) || one.day().day().givenOn() != null) {
                throw new DayBooked(one.place().dayId());
            }
        }
        DateWindow span = new DateWindow(byDate.firstKey(), byDate.lastKey().plusDays(WEEK));
        SiteLoads.SortedDays days = loads.days(site, OfferDesk.shortEnough(span, "visits"));
        List<Reason> rules = new ArrayList<>(
                new BookingRules(look.cycles(sat.booked()), look.dateRules(), days.open()).refusals(dates(wanted)));
        List<Reason> taken = new ArrayList<>();
        Map<LocalDate, SiteDayLoad> load =
                loads.loads(site, days, byDate.keySet(), own == null ? Set.of() : sat.held());
        for (Binding binding : bindings(look, site, load, wanted, own == null ? Set.of() : sat.held(), overbooking)) {
            (binding.resource().isTaken() ? taken : rules).add(binding.reason(site.zone()));
        }
        if (!rules.isEmpty()) {
            rules.addAll(taken);
            throw new Refused(rules);
        }
        if (!taken.isEmpty()) {
            throw new ChairTaken(taken);
        }
        return load;
    }

    private List<Binding> bindings(
            CourseLook look,
            SiteFacts site,
            Map<LocalDate, SiteDayLoad> load,
            List<Wanted> wanted,
            Set<VisitId> without,
            @Nullable OverbookingReason overbooking) {
        SlotMarks marks = SiteLoads.marks(site);
        Instant now = clock.instant();
        List<Binding> bindings = new ArrayList<>();
        for (Wanted one : wanted) {
            Instant start = one.times().start();
            if (one.times().nursed().start().isBefore(now)) {
                bindings.add(new Binding(Resource.HOURS, start, "in-the-past", "that time has passed"));
            }
            if (!marks.marks(start)) {
                bindings.add(new Binding(
                        Resource.HOURS, start, "off-slot", "visits begin every " + marks.slotMinutes() + " minutes"));
            }
            SiteDayLoad day = load.get(one.date());
            List<Binding> found = day.fits(one.place().where(), one.times()).bindings();
            bindings.addAll(overbookings.left(found, day, one.times(), site, overbooking));
        }
        TimeWindow all = new TimeWindow(
                wanted.stream()
                        .map(one -> one.times().start())
                        .min(Instant::compareTo)
                        .orElseThrow(),
                wanted.stream()
                        .map(one -> one.times().end())
                        .max(Instant::compareTo)
                        .orElseThrow());
        List<TimeWindow> elsewhere = seats.takenBy(look.course().patient(), all, without);
        wanted.stream()
                .map(one -> one.times().window())
                .filter(window -> elsewhere.stream().anyMatch(window::overlaps))
                .forEach(window -> bindings.add(new Binding(
                        Resource.PATIENT, window.start(), "patient-elsewhere", "the patient has another visit")));
        return bindings;
    }

    /** The database has the last word: what came in between since the look is told in the same way. */
    private void write(List<Visit> booked) {
        try {
            visits.persist(booked);
            visits.flush();
        } catch (PersistenceException failure) {
            throw Clashes.told(failure);
        }
    }
}

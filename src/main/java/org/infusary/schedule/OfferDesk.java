package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.infusary.course.CourseFacts;
import org.infusary.course.Planning;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.TimeWindow;
import org.infusary.ledger.BrandBlocks;
import org.infusary.order.OrderFacts;
import org.infusary.order.Ordering;
import org.infusary.patient.PatientChart;
import org.infusary.schedule.rules.CycleDateLists;
import org.infusary.schedule.rules.CycleWish;
import org.infusary.schedule.rules.PlannedCycle;
import org.infusary.schedule.rules.PlannedDay;
import org.infusary.schedule.rules.SearchAnswer;
import org.infusary.schedule.rules.SearchInput;
import org.infusary.schedule.rules.SlotSearch;
import org.infusary.schedule.rules.StartHours;
import org.infusary.schedule.rules.Wishes;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.infusary.site.rules.OpenDays;
import org.infusary.web.BadRequest;
import org.infusary.web.Refused;

/** Gathers what the search for offers looks at. */
@ApplicationScoped
class OfferDesk {
    private static final int LONGEST_SPAN_DAYS = 400;
    private static final int ALTERNATIVES = 5;
    private static final int SHORTEST_HORIZON_MONTHS = 1;

    private final Planning planning;
    private final Ordering ordering;
    private final SiteCalendar calendar;
    private final SiteLoads loads;
    private final Seats seats;
    private final PatientChart charts;
    private final BrandBlocks blocks;
    private final Clock clock;

    OfferDesk(
            Planning planning,
            Ordering ordering,
            SiteCalendar calendar,
            SiteLoads loads,
            Seats seats,
            PatientChart charts,
            BrandBlocks blocks,
            Clock clock) {
        this.planning = planning;
        this.ordering = ordering;
        this.calendar = calendar;
        this.loads = loads;
        this.seats = seats;
        this.charts = charts;
        this.blocks = blocks;
        this.clock = clock;
    }

    /** As if nothing were held for the course itself: a hold is no decision yet. */
    Offers offers(CourseId id, OfferQuery query) {
        return offers(look(id), query);
    }

    /**
     * As if the course were planned again first, when a window has passed; nothing is stored, and before that is done none
     * of these offers can be booked.
     *
     * @throws Refused when it cannot be planned
     */
    Offers offersPlannedAgain(CourseId id, OfferQuery query) {
        CourseFacts course = planning.course(id);
        return offers(look(course.as(planning.preview(course.order(), SHORTEST_HORIZON_MONTHS))), query);
    }

    private Offers offers(CourseLook look, OfferQuery query) {
        CourseId id = look.course().id();
        SiteFacts site = calendar.site(look.course().site());
        Instant now = clock.instant();
        LocalDate today = site.dateAt(now);
        LocalDate from = query.from() == null || query.from().isBefore(today) ? today : query.from();
        CourseSeats own = seats.of(id);
        List<PlannedCycle> cycles = look.cycles(own.booked());
        List<PlannedCycle> wanted = wanted(cycles, numbers(look, cycles, query));
        Wishes wishes = wishes(look, query.wishes());

        CycleDateLists lists = new CycleDateLists(cycles, look.dateRules(), from);
        SiteLoads.SortedDays days = loads.days(site, shortEnough(lists.reach(wanted), "cycles"));
        OpenDays open = days.open();
        List<CycleWish> cycleWishes =
                wanted.stream().map(cycle -> lists.wish(cycle, open, wishes)).toList();
        Instant notBefore = from.isAfter(today) ? from.atStartOfDay(site.zone()).toInstant() : now;
        List<TimeWindow> elsewhere = seats.takenBy(look.course().patient(), around(site, days.span()), own.held());
        List<Set<LocalDate>> portions =
                List.of(SlotSearch.firstDates(cycleWishes, wishes), datesInside(cycleWishes), allDates(cycleWishes));
        SearchAnswer answer = SlotSearch.offers(new SearchInput(
                new DaysAsNeeded(days.days(), portions, dates -> loads.loads(site, days, dates, own.held())),
                cycleWishes,
                look.gapDays(),
                elsewhere,
                notBefore,
                StartHours.ANY,
                wishes,
                query.limit()));
        return new Offers(site.zone(), answer);
    }

    /** The next offers for the cycles of which these places were wanted. */
    Offers instead(CourseId id, List<WantedPlace> places) {
        CourseLook look = look(id);
        SortedSet<Integer> cycles = places.stream()
                .flatMap(place -> look.day(place.dayId()).stream())
                .map(CourseLook.CourseDay::cycle)
                .collect(Collectors.toCollection(TreeSet::new));
        return offers(id, new OfferQuery(cycles, null, ALTERNATIVES, null));
    }

    /** The course with its order, which must be active and not wait for an event, of a product that no reaction blocks. */
    CourseLook look(CourseId id) {
        CourseLook look = lookToLeaveOut(id);
        blocks.mustNotBlock(look.course().patient(), look.course().product());
        return look;
    }

    /** The same also of a blocked product: its days may be left out. */
    CourseLook lookToLeaveOut(CourseId id) {
        return look(planning.course(id));
    }

    private CourseLook look(CourseFacts course) {
        OrderFacts order = ordering.order(course.order());
        order.timing().notBookable().ifPresent(reason -> {
            throw new Refused(reason);
        });
        return switch (order.status()) {
            case ACTIVE ->
                new CourseLook(course, order, calendar.site(course.site()).homeFrom(clock.instant()));
            case DRAFT, ON_HOLD, COMPLETED, STOPPED, EXPIRED ->
                throw new Refused(Reason.of(
                        "order-not-active", "The order is " + order.status() + "; only an active order is booked."));
        };
    }

    private Wishes wishes(CourseLook look, OfferWishes asked) {
        PatientId patient = look.course().patient();
        return asked.over(
                charts.wishes(patient).wishes(),
                () -> seats.lastChair(patient, look.course().site()));
    }

    /** The numbers asked for, or that of the cycle of which one day is asked for. */
    private static Set<Integer> numbers(CourseLook look, List<PlannedCycle> cycles, OfferQuery query) {
        DayId day = query.day();
        if (day == null) {
            return query.cycles();
        }
        if (!query.cycles().isEmpty()) {
            throw new BadRequest("dayId", "must not be given together with cycles");
        }
        int number = look.day(day)
                .orElseThrow(() -> new BadRequest("dayId", "must be a day of this course"))
                .cycle();
        List<PlannedDay> open = cycles.stream()
                .filter(cycle -> cycle.number() == number)
                .flatMap(cycle -> cycle.days().stream())
                .filter(one -> !one.fixed())
                .toList();
        if (open.stream().noneMatch(one -> one.id().equals(day))) {
            throw new Refused(Reason.of("day-not-open", "Day " + day + " is booked or given already."));
        }
        if (open.size() > 1) {
            throw new Refused(Reason.of(
                    "cycle-incomplete",
                    "A cycle is booked whole; of cycle " + number + " " + open.size() + " days are open."));
        }
        return Set.of(number);
    }

    private static List<PlannedCycle> wanted(List<PlannedCycle> cycles, Set<Integer> numbers) {
        if (numbers.isEmpty()) {
            return cycles.stream()
                    .filter(cycle -> !cycle.dropped() && hasOpenDay(cycle))
                    .findFirst()
                    .map(List::of)
                    .orElseThrow(() -> new Refused(
                            Reason.of("nothing-to-book", "Every cycle of the course is booked, given or dropped.")));
        }
        Set<Integer> unknown = new TreeSet<>(numbers);
        cycles.forEach(cycle -> unknown.remove(cycle.number()));
        if (!unknown.isEmpty()) {
            throw new BadRequest("cycles", "must be cycles of the course; it has no cycle " + unknown);
        }
        List<PlannedCycle> wanted = cycles.stream()
                .filter(cycle -> numbers.contains(cycle.number()))
                .toList();
        Refused.ifAny(wanted.stream()
                .filter(cycle -> cycle.dropped() || !hasOpenDay(cycle))
                .map(cycle -> Reason.of(
                        "cycle-not-open", "Cycle " + cycle.number() + " is booked, given or dropped already."))
                .toList());
        return wanted;
    }

    private static boolean hasOpenDay(PlannedCycle cycle) {
        return !cycle.days().stream().allMatch(PlannedDay::fixed);
    }

    static DateWindow shortEnough(DateWindow span, String field) {
        if (ChronoUnit.DAYS.between(span.from(), span.to()) >= LONGEST_SPAN_DAYS) {
            throw new BadRequest(field, "must lie within " + LONGEST_SPAN_DAYS + " days");
        }
        return span;
    }

    private static Set<LocalDate> datesInside(List<CycleWish> wishes) {
        return wishes.stream()
                .flatMap(wish -> wish.dates().stream())
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Also those that only a refusal tells of: several times as many. */
    private static Set<LocalDate> allDates(List<CycleWish> wishes) {
        Set<LocalDate> dates = datesInside(wishes);
        for (CycleWish wish : wishes) {
            dates.addAll(wish.planned());
            dates.addAll(wish.shut());
            wish.later().forEach(dates::addAll);
        }
        return dates;
    }

    static TimeWindow around(SiteFacts site, DateWindow span) {
        return new TimeWindow(
                span.from().atStartOfDay(site.zone()).toInstant(),
                span.to().plusDays(1).atStartOfDay(site.zone()).toInstant());
    }
}

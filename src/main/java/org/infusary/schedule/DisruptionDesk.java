package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infusary.course.Planning;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.HoldId;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.VisitId;
import org.infusary.ledger.BrandBlocks;
import org.infusary.order.OrderFacts;
import org.infusary.order.Ordering;
import org.infusary.schedule.rules.DisplacedCycle;
import org.infusary.schedule.rules.MoveCycle;
import org.infusary.schedule.rules.Replacement;
import org.infusary.schedule.rules.ReplacementInput;
import org.infusary.schedule.rules.ReplacementSearch;
import org.infusary.site.CalendarChanged;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.infusary.site.SiteHours;
import org.infusary.site.rules.CentreCalendar;
import org.infusary.site.rules.OpenDays;
import org.infusary.site.rules.SiteDay;
import org.infusary.web.Refused;

/** Plans disruptions: who loses a place, and who finds which other one. Writes nothing. */
@ApplicationScoped
class DisruptionDesk {
    private static final int MOST_VISITS = 400;

    private final SiteHours hours;
    private final SiteCalendar calendar;
    private final Planning planning;
    private final Ordering ordering;
    private final Visits visits;
    private final Holds holds;
    private final Seats seats;
    private final BrandBlocks blocks;
    private final Clock clock;

    DisruptionDesk(
            SiteHours hours,
            SiteCalendar calendar,
            Planning planning,
            Ordering ordering,
            Visits visits,
            Holds holds,
            Seats seats,
            BrandBlocks blocks,
            Clock clock) {
        this.hours = hours;
        this.calendar = calendar;
        this.planning = planning;
        this.ordering = ordering;
        this.visits = visits;
        this.holds = holds;
        this.seats = seats;
        this.blocks = blocks;
        this.clock = clock;
    }

    /** @throws Refused {@code too-many-visits} when more visits are there than can be looked at in one go */
    DisruptionPlan plan(Disruption disruption) {
        DisruptionLook look = look(disruption);
        List<HoldDetails> released = holds(look);
        List<Replacement> replaced =
                look.cycles().isEmpty() ? List.of() : ReplacementSearch.replace(input(look, released));
        return DisruptionOutcome.of(
                look, replaced, released, disruption, calendar.stamp(look.site().id()));
    }

    /** A hold that loses a place keeps nothing any more: it could not be booked. */
    private List<HoldDetails> holds(DisruptionLook look) {
        SortedSet<HoldId> lost = look.holds();
        if (lost.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Visit>> kept = visits.heldBy(lost).stream()
                .collect(Collectors.groupingBy(visit -> Objects.requireNonNull(
                                visit.details(look.site().zone()).hold())
                        .value()));
        return holds.withIds(lost).stream()
                .map(hold -> HoldDetails.of(
                        hold,
                        clock.instant(),
                        look.site().zone(),
                        kept.getOrDefault(hold.id().value(), List.of())))
                .toList();
    }

    /**
     * The dates that such a plan decides about: those that change, and those to which visits might go, also of visits that
     * turn out to keep their places.
     */
    SortedSet<LocalDate> dates(Disruption disruption) {
        CalendarChanged change = hours.whatIf(disruption.site(), disruption.change());
        SiteFacts site = calendar.site(disruption.site());
        SortedSet<LocalDate> dates = new TreeSet<>(dates(change.days()));
        List<Visit> booked = seated(site, change, disruption).stream()
                .filter(DisruptionLook::isBooked)
                .toList();
        if (!booked.isEmpty()) {
            dates.addAll(dates(Displacing.reach(
                    seats.datesOfCycles(booked.stream().map(Visit::id).toList()),
                    planning.windows(booked.stream().map(Visit::dayId).toList()),
                    site.dateAt(clock.instant()))));
        }
        return dates;
    }

    private List<Visit> seated(SiteFacts site, CalendarChanged change, Disruption disruption) {
        List<Visit> seated = visits.seatedAt(site.id(), change.days(), disruption.chair(), MOST_VISITS + 1);
        if (seated.size() > MOST_VISITS) {
            throw new Refused(Reason.of(
                    "too-many-visits", "More than " + MOST_VISITS + " visits are there; take a shorter span."));
        }
        return seated;
    }

    private DisruptionLook look(Disruption disruption) {
        CalendarChanged change = hours.whatIf(disruption.site(), disruption.change());
        SiteFacts site = calendar.site(disruption.site());
        List<Visit> seated = seated(site, change, disruption);
        Map<PatientId, Set<ProductId>> blocked =
                blocks.blocked(seated.stream().map(Visit::patient).collect(Collectors.toSet()));
        return new DisruptionLook(
                site,
                change,
                site.dateAt(clock.instant()),
                planning.longGapDays(),
                seated,
                courses(site, seated),
                blocked);
    }

    /** The courses with their days come last: every question before it is sent looks at all that is known for changes. */
    private List<MoveLook> courses(SiteFacts site, List<Visit> seated) {
        List<VisitFacts> booked = seated.stream()
                .filter(DisruptionLook::isBooked)
                .map(Visit::facts)
                .toList();
        if (booked.isEmpty()) {
            return List.of();
        }
        Set<CourseId> ids = booked.stream().map(VisitFacts::course).collect(Collectors.toSet());
        Map<OrderId, OrderFacts> orders =
                ordering.orders(booked.stream().map(VisitFacts::order).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(OrderFacts::id, Function.identity()));
        Map<CourseId, List<Visit>> ofCourse = visits.seatedOf(ids).stream()
                .collect(Collectors.groupingBy(visit -> visit.facts().course()));
        return planning.courses(ids).stream()
                .map(course -> new MoveLook(
                        new CourseLook(
                                course,
                                Objects.requireNonNull(orders.get(course.order())),
                                site.homeFrom(clock.instant())),
                        site,
                        ofCourse.getOrDefault(course.id(), List.of())))
                .toList();
    }

    private ReplacementInput input(DisruptionLook look, List<HoldDetails> released) {
        SiteFacts site = look.site();
        CentreCalendar after = look.change().after();
        DateWindow reach = OfferDesk.shortEnough(look.reach(), "fromDate");
        List<LocalDate> dates = dates(reach);
        Map<LocalDate, SiteDay> days = new HashMap<>();
        dates.forEach(date -> days.put(date, after.day(date)));
        Set<VisitId> free = released.stream()
                .flatMap(hold -> hold.visits().stream())
                .map(visit -> visit.facts().id())
                .collect(Collectors.toCollection(HashSet::new));
        Set<PatientId> patients = new HashSet<>();
        Map<CourseId, List<MoveCycle>> courses = new HashMap<>();
        for (DisplacedCycle cycle : look.cycles()) {
            MoveLook course = look.course(cycle.course());
            courses.put(cycle.course(), course.cycles());
            patients.add(cycle.patient());
            cycle.booked().keySet().forEach(day -> free.add(course.visit(day).id()));
        }
        return new ReplacementInput(
                days,
                open(reach, after),
                open(reach, look.change().before()),
                site.policy().nurses(),
                SiteLoads.marks(site),
                seats.taken(site.id(), dates, free),
                seats.takenBy(patients, OfferDesk.around(site, reach), free),
                courses,
                look.cycles(),
                clock.instant());
    }

    private static OpenDays open(DateWindow reach, CentreCalendar calendar) {
        return new OpenDays(
                reach,
                dates(reach).stream()
                        .filter(date -> !calendar.open(date).isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<LocalDate> dates(DateWindow days) {
        return days.from().datesUntil(days.to().plusDays(1)).toList();
    }
}

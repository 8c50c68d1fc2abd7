package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusary.course.CourseFacts;
import org.infusary.course.Planning;
import org.infusary.course.rules.DayPlan;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.order.OrderFacts;
import org.infusary.order.Ordering;
import org.infusary.schedule.rules.DisplacedCycle;
import org.infusary.schedule.rules.MoveCycle;
import org.infusary.schedule.rules.ReplacementInput;
import org.infusary.schedule.rules.ReshapeSearch;
import org.infusary.schedule.rules.Taken;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.infusary.site.rules.OpenDays;
import org.infusary.site.rules.SiteDay;

/** Plans what other products do to booked visits: which fit where they sit, and where the others go. Writes nothing. */
@ApplicationScoped
class ReshapeDesk {
    private final SiteCalendar calendar;
    private final SiteLoads loads;
    private final Planning planning;
    private final Ordering ordering;
    private final Visits visits;
    private final Seats seats;
    private final Clock clock;

    ReshapeDesk(
            SiteCalendar calendar,
            SiteLoads loads,
            Planning planning,
            Ordering ordering,
            Visits visits,
            Seats seats,
            Clock clock) {
        this.calendar = calendar;
        this.loads = loads;
        this.planning = planning;
        this.ordering = ordering;
        this.visits = visits;
        this.seats = seats;
        this.clock = clock;
    }

    ReshapePlan plan(SiteId id, Collection<BrandOfCourse> wanted) {
        SiteFacts site = calendar.site(id);
        List<ReshapeLook> looks = looks(site, wanted);
        List<ReshapeLook> possible =
                looks.stream().filter(look -> look.refusals().isEmpty()).toList();
        List<String> versions = Stream.concat(
                        Stream.of("site " + site.id() + " " + site.version() + " " + calendar.stamp(id)),
                        looks.stream()
                                .flatMap(look -> PreviewToken.versions(look.course()))
                                .sorted())
                .toList();
        Map<CourseId, List<Reason>> refusals = new HashMap<>();
        looks.stream()
                .filter(look -> !look.refusals().isEmpty())
                .forEach(look -> refusals.put(look.id(), look.refusals()));
        return new ReshapePlan(site.zone(), reshaped(site, possible), refusals, versions);
    }

    private List<ReshapeLook> looks(SiteFacts site, Collection<BrandOfCourse> wanted) {
        Set<CourseId> ids = wanted.stream().map(one -> one.course().id()).collect(Collectors.toSet());
        Map<OrderId, OrderFacts> orders =
                ordering.orders(wanted.stream().map(one -> one.course().order()).toList()).stream()
                        .collect(Collectors.toMap(OrderFacts::id, Function.identity()));
        Map<CourseId, List<Visit>> seated = visits.seatedOf(ids).stream()
                .collect(Collectors.groupingBy(visit -> visit.facts().course()));
        Set<CourseId> held = seats.held(ids);
        Instant now = clock.instant();
        return wanted.stream()
                .map(one -> {
                    CourseFacts course = one.course();
                    MoveLook look = new MoveLook(
                            new CourseLook(
                                    course, Objects.requireNonNull(orders.get(course.order())), site.homeFrom(now)),
                            site,
                            seated.getOrDefault(course.id(), List.of()));
                    return ReshapeLook.of(one, look, held.contains(course.id()), now);
                })
                .toList();
    }

    private List<ReshapedVisit> reshaped(SiteFacts site, List<ReshapeLook> looks) {
        Map<CourseId, ReshapeLook> byCourse = looks.stream()
                .collect(Collectors.toMap(ReshapeLook::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        LocalDate today = site.dateAt(clock.instant());
        List<DisplacedCycle> cycles = new ArrayList<>();
        List<Visit> touched =
                looks.stream().flatMap(look -> look.touched().stream()).toList();
        if (touched.isEmpty()) {
            return List.of();
        }
        DateWindow booked = new DateWindow(
                touched.stream().map(Visit::date).min(Comparator.naturalOrder()).orElseThrow(),
                touched.stream().map(Visit::date).max(Comparator.naturalOrder()).orElseThrow());
        Map<LocalDate, SiteDay> known = days(site, booked);
        int longGapDays = planning.longGapDays();
        looks.forEach(look -> cycles.addAll(displaced(look, known, longGapDays)));
        DateWindow reach = OfferDesk.shortEnough(
                Displacing.reach(
                        cycles, id -> Objects.requireNonNull(byCourse.get(id)).course(), today),
                "from");
        ReshapeSearch.Reshaped found = ReshapeSearch.find(input(site, byCourse, cycles, reach));
        return ReshapeOutcome.of(site, byCourse, found);
    }

    private List<DisplacedCycle> displaced(ReshapeLook look, Map<LocalDate, SiteDay> known, int longGapDays) {
        Map<DayId, DayPlan> plans = look.wanted().days().days();
        List<DisplacedCycle> displaced = new ArrayList<>();
        for (MoveCycle cycle : look.course().cycles()) {
            List<Visit> booked = cycle.days().stream()
                    .flatMap(day -> look.course().seat(day.id()).stream())
                    .filter(visit -> visit.facts().status() == VisitStatus.BOOKED)
                    .toList();
            Set<DayId> lost =
                    booked.stream().map(Visit::dayId).filter(plans::containsKey).collect(Collectors.toSet());
            if (lost.isEmpty()) {
                continue;
            }
            Map<DayId, DisplacedCycle.Booked> seated = new HashMap<>();
            booked.forEach(visit -> {
                Taken seat = new Taken(visit.where(), visit.times());
                DayPlan plan = plans.get(visit.dayId());
                seated.put(
                        visit.dayId(),
                        plan == null
                                ? new DisplacedCycle.Booked(visit.date(), seat)
                                : new DisplacedCycle.Booked(visit.date(), seat, CompressionDesk.shape(plan)));
            });
            displaced.add(new DisplacedCycle(
                    look.id(),
                    cycle.number(),
                    look.wanted().course().patient(),
                    look.course().course().dateRules(),
                    seated,
                    lost,
                    Displacing.kind(booked, known::get),
                    booked.stream()
                            .map(visit -> Displacing.urgency(look.course(), visit, longGapDays))
                            .min(Comparator.naturalOrder())
                            .orElseThrow(),
                    Optional.empty()));
        }
        return displaced;
    }

    private ReplacementInput input(
            SiteFacts site, Map<CourseId, ReshapeLook> looks, List<DisplacedCycle> cycles, DateWindow reach) {
        SiteLoads.SortedDays sorted = loads.days(site, reach);
        Map<LocalDate, SiteDay> days = sorted.days().stream().collect(Collectors.toMap(SiteDay::date, day -> day));
        Set<VisitId> free = new HashSet<>();
        Set<PatientId> patients = new HashSet<>();
        Map<CourseId, List<MoveCycle>> courses = new HashMap<>();
        for (DisplacedCycle cycle : cycles) {
            MoveLook look = Objects.requireNonNull(looks.get(cycle.course())).course();
            courses.put(cycle.course(), look.cycles());
            patients.add(cycle.patient());
            cycle.booked().keySet().forEach(day -> free.add(look.visit(day).id()));
        }
        OpenDays open = sorted.open();
        return new ReplacementInput(
                days,
                open,
                open,
                site.policy().nurses(),
                SiteLoads.marks(site),
                seats.taken(site.id(), days.keySet(), free),
                seats.takenBy(patients, OfferDesk.around(site, reach), free),
                courses,
                cycles,
                clock.instant());
    }

    private Map<LocalDate, SiteDay> days(SiteFacts site, DateWindow span) {
        return loads.days(site, OfferDesk.shortEnough(span, "from")).days().stream()
                .collect(Collectors.toMap(SiteDay::date, day -> day));
    }
}

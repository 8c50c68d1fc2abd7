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
import org.infusary.schedule.rules.Binding;
import org.infusary.schedule.rules.CycleRefusal;
import org.infusary.schedule.rules.DisplacedCycle;
import org.infusary.schedule.rules.MoveCycle;
import org.infusary.schedule.rules.Placement;
import org.infusary.schedule.rules.Replacement;
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
    private static final int MOST_REASONS = 5;

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

    /** A course of them with its visits. */
    private record Look(BrandOfCourse wanted, MoveLook course, List<Reason> refusals) {
        List<Visit> touched() {
            return wanted.days().days().keySet().stream()
                    .flatMap(day -> course.seat(day).stream())
                    .toList();
        }

        CourseId id() {
            return wanted.course().id();
        }
    }

    ReshapePlan plan(SiteId id, Collection<BrandOfCourse> wanted) {
        SiteFacts site = calendar.site(id);
        List<Look> looks = looks(site, wanted);
        List<Look> possible =
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

    private List<Look> looks(SiteFacts site, Collection<BrandOfCourse> wanted) {
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
                    return new Look(one, look, refusals(one, look, held.contains(course.id()), now));
                })
                .toList();
    }

    private static List<Reason> refusals(BrandOfCourse wanted, MoveLook look, boolean held, Instant now) {
        List<Reason> refusals = new ArrayList<>();
        if (held) {
            refusals.add(Reason.of(
                    "places-held", "Places are held for the course: book or release them before it is switched."));
        }
        wanted.days().days().keySet().stream()
                .flatMap(day -> look.seat(day).stream())
                .sorted(Comparator.comparing(Visit::date))
                .forEach(visit -> {
                    if (visit.facts().status() != VisitStatus.BOOKED) {
                        refusals.add(Reason.of(
                                "visit-begun",
                                "Visit " + visit.id() + " is " + visit.facts().status() + ": it keeps its product."));
                    } else if (visit.times().start().isBefore(now)) {
                        refusals.add(Reason.of(
                                "in-the-past",
                                "Visit " + visit.id() + " should have begun: record first what became of it."));
                    }
                });
        return refusals;
    }

    private List<ReshapedVisit> reshaped(SiteFacts site, List<Look> looks) {
        Map<CourseId, Look> byCourse = looks.stream()
                .collect(Collectors.toMap(Look::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
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
        return outcome(site, byCourse, found);
    }

    private List<DisplacedCycle> displaced(Look look, Map<LocalDate, SiteDay> known, int longGapDays) {
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
            SiteFacts site, Map<CourseId, Look> looks, List<DisplacedCycle> cycles, DateWindow reach) {
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

    private static List<ReshapedVisit> outcome(
            SiteFacts site, Map<CourseId, Look> looks, ReshapeSearch.Reshaped found) {
        Map<DayId, Look> ofDay = new HashMap<>();
        looks.values().forEach(look -> look.touched().forEach(visit -> ofDay.put(visit.dayId(), look)));
        List<ReshapedVisit> outcome = new ArrayList<>();
        found.staying()
                .forEach(place ->
                        outcome.add(placed(Objects.requireNonNull(ofDay.get(place.dayId())), place, List.of())));
        for (Replacement replaced : found.replaced()) {
            Look look = Objects.requireNonNull(looks.get(replaced.cycle().course()));
            Set<DayId> lost = replaced.cycle().lost();
            replaced.places()
                    .forEach(place -> outcome.add(placed(
                            look,
                            place,
                            List.of(
                                    lost.contains(place.dayId())
                                            ? Reason.of(
                                                    "does-not-fit-its-place",
                                                    "It does not fit where it was for so long.")
                                            : Reason.of(
                                                    "follows",
                                                    "It goes with a day of its cycle that does not fit its place.")))));
            if (!replaced.isPlaced()) {
                lost.stream()
                        .map(look.course()::visit)
                        .sorted(Comparator.comparing(Visit::date))
                        .forEach(visit -> outcome.add(new ReshapedVisit(
                                visit.facts(),
                                look.wanted().days().product(),
                                look.wanted().days().days().get(visit.dayId()),
                                null,
                                unplaced(replaced, site))));
            }
        }
        return outcome;
    }

    private static ReshapedVisit placed(Look look, Placement place, List<Reason> reasons) {
        Visit visit = look.course().visit(place.dayId());
        DayPlan plan = look.wanted().days().days().get(place.dayId());
        return new ReshapedVisit(
                visit.facts(),
                plan == null ? visit.facts().product() : look.wanted().days().product(),
                plan,
                new ReshapedVisit.Place(place.date(), place.where(), place.times()),
                reasons);
    }

    private static List<Reason> unplaced(Replacement replaced, SiteFacts site) {
        Stream<Reason> why = replaced.refusal().stream()
                .map(CycleRefusal::days)
                .flatMap(List::stream)
                .flatMap(day -> day.bindings().stream())
                .map((Binding binding) -> binding.reason(site.zone()))
                .distinct()
                .limit(MOST_REASONS);
        return Stream.concat(
                        Stream.of(Reason.of(
                                "no-place",
                                "Cycle " + replaced.cycle().number()
                                        + " does not fit where it is and finds no other place in its window.")),
                        Stream.concat(replaced.reason().stream(), why))
                .toList();
    }
}

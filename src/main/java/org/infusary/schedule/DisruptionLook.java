package org.infusary.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.HoldId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.VisitId;
import org.infusary.order.OrderFacts;
import org.infusary.order.rules.OrderStatus;
import org.infusary.schedule.rules.Binding;
import org.infusary.schedule.rules.DayDisruption;
import org.infusary.schedule.rules.DisplacedCycle;
import org.infusary.schedule.rules.MoveCycle;
import org.infusary.schedule.rules.Taken;
import org.infusary.schedule.rules.Urgency;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.site.CalendarChanged;
import org.infusary.site.SiteFacts;
import org.jspecify.annotations.Nullable;

/** A change of a centre's calendar with the visits on the days that change, and the courses of those that are booked. */
final class DisruptionLook {
    private final SiteFacts site;
    private final CalendarChanged change;
    private final LocalDate today;
    private final int longGapDays;
    private final Map<PatientId, Set<ProductId>> blocked;
    private final Map<VisitId, Visit> seated = new LinkedHashMap<>();
    private final Map<CourseId, MoveLook> courses = new HashMap<>();
    private final Map<VisitId, List<Binding>> lost = new LinkedHashMap<>();
    private final List<DisplacedCycle> cycles = new ArrayList<>();
    private int staying;

    /**
     * @param seated the visits that take chairs on the days that change, held ones too
     * @param courses those of the booked ones
     * @param blocked products that reactions block for whom: their visits go nowhere else
     */
    DisruptionLook(
            SiteFacts site,
            CalendarChanged change,
            LocalDate today,
            int longGapDays,
            List<Visit> seated,
            Collection<MoveLook> courses,
            Map<PatientId, Set<ProductId>> blocked) {
        this.site = site;
        this.change = change;
        this.today = today;
        this.longGapDays = longGapDays;
        this.blocked = blocked;
        seated.forEach(visit -> this.seated.put(visit.id(), visit));
        courses.forEach(course -> this.courses.put(course.course().course().id(), course));
        seated.stream()
                .collect(Collectors.groupingBy(Visit::date, TreeMap::new, Collectors.toList()))
                .forEach(this::lose);
        displace();
    }

    private void lose(LocalDate date, List<Visit> visits) {
        DayDisruption day = new DayDisruption(
                change.before().day(date),
                change.after().day(date),
                site.policy().nurses(),
                SiteLoads.marks(site));
        Map<VisitId, Taken> seats = new LinkedHashMap<>();
        visits.forEach(visit -> seats.put(visit.id(), seat(visit)));
        Set<VisitId> expected = visits.stream()
                .filter(visit -> isBooked(visit) || isHeld(visit))
                .map(Visit::id)
                .collect(Collectors.toSet());
        staying += day.stayingOnShutPlaces(seats, expected);
        lost.putAll(day.lost(
                seats,
                expected,
                Comparator.comparing(this::urgencyUnlessHeld, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(VisitId::value)));
    }

    /** What is only held goes before all that is booked. */
    private @Nullable Urgency urgencyUnlessHeld(VisitId id) {
        return isHeld(visit(id)) ? null : urgency(visit(id));
    }

    private static boolean isHeld(Visit visit) {
        return visit.facts().status() == VisitStatus.HELD;
    }

    static boolean isBooked(Visit visit) {
        return visit.facts().status() == VisitStatus.BOOKED;
    }

    static Taken seat(Visit visit) {
        return new Taken(visit.where(), visit.times());
    }

    private Visit visit(VisitId id) {
        return Objects.requireNonNull(seated.get(id));
    }

    /** How long a booked visit can wait. */
    Urgency urgency(Visit visit) {
        return Displacing.urgency(course(visit.facts().course()), visit, longGapDays);
    }

    private void displace() {
        Map<Map.Entry<CourseId, Integer>, List<Visit>> byCycle = lost.keySet().stream()
                .map(this::visit)
                .filter(DisruptionLook::isBooked)
                .collect(Collectors.groupingBy(
                        visit -> Map.entry(visit.facts().course(), visit.facts().cycle()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byCycle.values().forEach(visits -> cycles.add(displaced(visits)));
    }

    private DisplacedCycle displaced(List<Visit> visits) {
        Visit first = visits.get(0);
        MoveLook course = course(first.facts().course());
        MoveCycle cycle = course.cycleOf(first.dayId());
        Map<DayId, DisplacedCycle.Booked> booked = new HashMap<>();
        cycle.days().stream()
                .flatMap(day -> course.seat(day.id()).stream())
                .filter(DisruptionLook::isBooked)
                .forEach(visit -> booked.put(visit.dayId(), new DisplacedCycle.Booked(visit.date(), seat(visit))));
        OrderFacts order = course.course().order();
        return new DisplacedCycle(
                first.facts().course(),
                cycle.number(),
                first.patient(),
                course.course().dateRules(),
                booked,
                visits.stream().map(Visit::dayId).collect(Collectors.toSet()),
                Displacing.kind(visits, date -> change.before().day(date)),
                visits.stream()
                        .map(this::urgency)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                fixed(first, order));
    }

    /** Why none of these visits may move. */
    private Optional<Reason> fixed(Visit visit, OrderFacts order) {
        if (order.status() != OrderStatus.ACTIVE) {
            return Optional.of(Reason.of(
                    "order-not-active", "The order is " + order.status() + "; only visits of an active order move."));
        }
        return blocked.getOrDefault(visit.patient(), Set.of())
                        .contains(visit.facts().product())
                ? Optional.of(Reason.of("brand-blocked", "A reaction blocks the product for the patient."))
                : Optional.empty();
    }

    /** All dates that decide where the visits of the displaced cycles may go; only when there are such cycles. */
    DateWindow reach() {
        return Displacing.reach(cycles, this::course, today);
    }

    SiteFacts site() {
        return site;
    }

    CalendarChanged change() {
        return change;
    }

    MoveLook course(CourseId id) {
        return Objects.requireNonNull(courses.get(id));
    }

    Collection<MoveLook> courses() {
        return courses.values();
    }

    /** What stands in the way of a visit; empty when it does not lose its place. */
    List<Binding> bindings(VisitId id) {
        return lost.getOrDefault(id, List.of());
    }

    /** The holds of which a visit loses its place. */
    SortedSet<HoldId> holds() {
        SortedSet<HoldId> holds = new TreeSet<>(Comparator.comparing(HoldId::value));
        lost.keySet().stream()
                .map(this::visit)
                .flatMap(visit -> Stream.ofNullable(visit.details(site.zone()).hold()))
                .forEach(holds::add);
        return holds;
    }

    List<DisplacedCycle> cycles() {
        return cycles;
    }

    /** Visits on places that are shut for which somebody has come. */
    int staying() {
        return staying;
    }
}

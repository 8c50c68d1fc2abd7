package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infusary.course.CourseFacts;
import org.infusary.course.Planning;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DayId;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.ledger.BrandBlocks;
import org.infusary.order.OrderFacts;
import org.infusary.order.Ordering;
import org.infusary.patient.PatientChart;
import org.infusary.patient.SchedulingWishes;
import org.infusary.site.SiteFacts;

/** Gathers all that is known of those who wait: many at once, with as many questions as for one. */
@ApplicationScoped
class WaiterDesk {
    private final Planning planning;
    private final Ordering ordering;
    private final PatientChart charts;
    private final Visits visits;
    private final WaiterRows rows;
    private final BrandBlocks blocks;

    WaiterDesk(
            Planning planning,
            Ordering ordering,
            PatientChart charts,
            Visits visits,
            WaiterRows rows,
            BrandBlocks blocks) {
        this.planning = planning;
        this.ordering = ordering;
        this.charts = charts;
        this.visits = visits;
        this.rows = rows;
        this.blocks = blocks;
    }

    /** Those for whom there is something to place, and who come near one of the dates; in their order. */
    List<WaiterLook> looks(SiteFacts site, Instant now, Collection<Waiter> waiters, SortedSet<LocalDate> dates) {
        LocalDate today = site.dateAt(now);
        List<Waiter> some = waiters.stream()
                .filter(waiter -> dates.stream().anyMatch(waiter::takes))
                .toList();
        Set<CourseId> ids = some.stream().map(Waiter::course).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<CourseId, MoveLook> courses = courses(site, site.homeFrom(now), ids);
        Set<DayId> held = rows.held(ids);
        Map<CourseId, LocalDate> lastGiven = rows.lastGiven(ids);
        Map<PatientId, SchedulingWishes> records =
                charts.wishes(courses.values().stream().map(WaiterDesk::patient).collect(Collectors.toSet()));
        Map<PatientId, Set<ProductId>> blocked = blocks.blocked(records.keySet());
        Map<PatientId, ChairId> chairs = rows.lastChair(
                records.keySet().stream()
                        .filter(id -> records.get(id).chairAsLastTime())
                        .toList(),
                site.id());
        return some.stream()
                .map(waiter -> {
                    MoveLook look = Objects.requireNonNull(courses.get(waiter.course()));
                    PatientId patient = patient(look);
                    return new WaiterLook(
                            waiter,
                            look,
                            held,
                            Optional.ofNullable(lastGiven.get(waiter.course())),
                            OfferWishes.of(waiter)
                                    .over(records.get(patient), () -> Optional.ofNullable(chairs.get(patient))));
                })
                .filter(look -> !blocked.getOrDefault(look.patient(), Set.of()).contains(look.product()))
                .filter(look -> look.waits() && look.comesNear(today, dates))
                .toList();
    }

    private static PatientId patient(MoveLook look) {
        return look.course().course().patient();
    }

    private Map<CourseId, MoveLook> courses(SiteFacts site, LocalDate homeFrom, Set<CourseId> ids) {
        List<CourseFacts> courses = planning.courses(ids);
        Map<OrderId, OrderFacts> orders = ordering
                .orders(courses.stream().map(CourseFacts::order).toList())
                .stream()
                .collect(Collectors.toMap(OrderFacts::id, Function.identity()));
        Map<CourseId, List<Visit>> ofCourse = visits.seatedOf(ids).stream()
                .collect(Collectors.groupingBy(visit -> visit.facts().course()));
        Map<CourseId, MoveLook> looks = new HashMap<>();
        courses.forEach(course -> looks.put(
                course.id(),
                new MoveLook(
                        new CourseLook(course, Objects.requireNonNull(orders.get(course.order())), homeFrom),
                        site,
                        ofCourse.getOrDefault(course.id(), List.of()))));
        return looks;
    }
}

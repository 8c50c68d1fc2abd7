package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.infusary.course.CourseFacts;
import org.infusary.course.Planning;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.OrderId;
import org.infusary.order.OrderFacts;
import org.infusary.order.Ordering;
import org.infusary.order.rules.Occasion;
import org.infusary.schedule.OrderTiming.Misplaced;
import org.infusary.schedule.rules.Misfit;
import org.infusary.web.EntityTag;

/**
 * Tells when the first cycle of an order must be and which of its visits are booked elsewhere, and takes new dates. It moves
 * nothing: whom a new date hits is for people to settle, visit by visit.
 *
 * <p>An order of a site the caller is not bound to is a 404.
 */
@ApplicationScoped
class TimingDesk {
    private final Planning planning;
    private final Ordering ordering;
    private final Visits visits;

    TimingDesk(Planning planning, Ordering ordering, Visits visits) {
        this.planning = planning;
        this.ordering = ordering;
        this.visits = visits;
    }

    @Transactional
    OrderTiming timing(OrderId id) {
        OrderFacts order = ordering.order(id);
        return new OrderTiming(order, misplaced(order), ordering.dateChanges(id));
    }

    /** As {@link Planning#occasionOn}; with the visits that are out of place by then. */
    @Transactional
    OrderTiming occasionOn(OrderId id, EntityTag read, Occasion occasion, LocalDate date) {
        planning.occasionOn(id, read, occasion, date);
        return timing(id);
    }

    private List<Misplaced> misplaced(OrderFacts order) {
        List<VisitFacts> booked = visits.bookedOfFirstCycle(order.patient(), order.id()).stream()
                .map(Visit::facts)
                .toList();
        if (booked.isEmpty()) {
            return List.of();
        }
        CourseFacts course = planning.course(booked.get(0).course());
        DateWindow window = course.cycles().get(0).window();
        return booked.stream()
                .flatMap(visit -> Misfit.of(order.timing(), window, visit.day(), visit.date()).stream()
                        .map(reason -> new Misplaced(visit, reason)))
                .toList();
    }
}

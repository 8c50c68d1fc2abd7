package org.infusary.schedule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infusary.course.CourseFacts;
import org.infusary.course.CycleFacts;
import org.infusary.course.DayFacts;
import org.infusary.course.OrderDates;
import org.infusary.course.rules.CycleStatus;
import org.infusary.course.rules.DateRules;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Interval;
import org.infusary.order.OrderFacts;
import org.infusary.order.rules.Maintenance;
import org.infusary.schedule.rules.PlannedCycle;
import org.infusary.schedule.rules.PlannedDay;
import org.infusary.schedule.rules.VisitShape;

/** A course as the rules of this room want to see it. */
final class CourseLook {
    /** A day and the number of its cycle. */
    record CourseDay(int cycle, DayFacts day) {}

    private final CourseFacts course;
    private final OrderFacts order;
    private final LocalDate homeFrom;
    private final Map<DayId, CourseDay> days = new HashMap<>();

    /** @param homeFrom the first day on which the product can be at the patient's home when it is sent now */
    CourseLook(CourseFacts course, OrderFacts order, LocalDate homeFrom) {
        this.course = course;
        this.order = order;
        this.homeFrom = homeFrom;
        course.cycles()
                .forEach(cycle -> cycle.days().forEach(day -> days.put(day.id(), new CourseDay(cycle.number(), day))));
    }

    CourseFacts course() {
        return course;
    }

    OrderFacts order() {
        return order;
    }

    Optional<CourseDay> day(DayId id) {
        return Optional.ofNullable(days.get(id));
    }

    DateRules dateRules() {
        return OrderDates.of(order, homeFrom);
    }

    /** How often its cycles come round; empty when none follows the first. */
    Optional<Interval> every() {
        return Optional.ofNullable(order.regimen().maintenance()).map(Maintenance::every);
    }

    /** Fewest days from the last day of a cycle to the first of the next. */
    int gapDays() {
        LocalDate any = order.startOn();
        return (int) (dateRules().earliestAfter(any).toEpochDay() - any.toEpochDay());
    }

    /** @param booked the days that have a visit */
    List<PlannedCycle> cycles(Set<DayId> booked) {
        return course.cycles().stream().map(cycle -> planned(cycle, booked)).toList();
    }

    private static PlannedCycle planned(CycleFacts cycle, Set<DayId> booked) {
        boolean dropped = cycle.status() == CycleStatus.SKIPPED || cycle.status() == CycleStatus.CANCELLED;
        return new PlannedCycle(
                cycle.number(),
                cycle.window(),
                dropped,
                cycle.days().stream()
                        .filter(day -> !day.omitted())
                        .map(day -> planned(day, booked))
                        .toList());
    }

    private static PlannedDay planned(DayFacts day, Set<DayId> booked) {
        LocalDate given = day.givenOn();
        return new PlannedDay(
                day.id(),
                day.number(),
                given == null ? day.date() : given,
                given != null || booked.contains(day.id()),
                shape(day));
    }

    static VisitShape shape(DayFacts day) {
        return VisitShape.of(day.minutes(), day.trace().steadyAfterMinutes(), day.travel());
    }
}

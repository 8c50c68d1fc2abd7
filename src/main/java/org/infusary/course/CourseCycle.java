package org.infusary.course;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.infusary.course.rules.CycleFate;
import org.infusary.course.rules.CycleKind;
import org.infusary.course.rules.CyclePlan;
import org.infusary.course.rules.CycleStatus;
import org.infusary.course.rules.DayPlan;
import org.infusary.course.rules.Done;
import org.infusary.course.rules.RecountedCycle;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Grams;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;

/**
 * One round of infusion days.
 *
 * <p>Begins PROJECTED: planned, blocking no chair, planned anew whenever the course is. BOOKED once the schedule holds
 * chairs for its days; from then on its dates are the booking's, and planning again only moves its target and window.
 * PROJECTED again when the last of its bookings is given back and nothing was given; CANCELLED when a later plan no longer
 * has it, until one does. IN_PROGRESS with the first day given; COMPLETED when all days are given and nothing is left,
 * PARTIAL when grams were left; days that a prescriber left out are grams left, unless others took their grams. SKIPPED when all its days were left out
 * and nothing was given. The days keep their ids through all of this.
 */
@Entity
@DynamicUpdate
@Table(name = "course_cycle")
class CourseCycle {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private int number;

    @Enumerated(EnumType.STRING)
    private CycleKind kind;

    @Enumerated(EnumType.STRING)
    private CycleStatus status = CycleStatus.PROJECTED;

    private LocalDate target;
    private LocalDate windowFrom;
    private LocalDate windowTo;
    private BigDecimal grams;

    /** No list, as {@link Course}'s warnings are none. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Reason[] reasons;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "cycle_id", nullable = false, updatable = false)
    @OrderBy("number")
    @Fetch(FetchMode.SUBSELECT)
    private List<CourseDay> days = new ArrayList<>();

    protected CourseCycle() {}

    static CourseCycle of(CyclePlan plan) {
        CourseCycle cycle = new CourseCycle();
        cycle.number = plan.number();
        cycle.kind = plan.kind();
        cycle.grams = plan.grams().value();
        plan.days().forEach(day -> cycle.days.add(CourseDay.of(day, plan.product())));
        cycle.take(plan);
        return cycle;
    }

    /** Takes a newer plan: all of it while nothing is booked, only target and window once something is. */
    final void take(CyclePlan plan) {
        if (isOpen()) {
            status = CycleStatus.PROJECTED;
            boolean asPlanned = isSharedAs(plan);
            days.stream().filter(day -> !day.isOmitted()).forEach(day -> {
                DayPlan next = plan.days().get(day.number() - 1);
                if (asPlanned) {
                    day.take(next, plan.product());
                } else {
                    day.plannedOn(next.date());
                }
            });
        }
        if (isOpen() || isBooked()) {
            target = plan.target();
            windowFrom = plan.window().from();
            windowTo = plan.window().to();
            reasons = plan.reasons().toArray(Reason[]::new);
        }
    }

    /** Whether the plan leaves the sum of the days as it is; it does not when days took the grams of one that was given up. */
    private boolean isSharedAs(CyclePlan plan) {
        Grams sum = days.stream()
                .map(day -> day.isOmitted()
                        ? day.grams()
                        : plan.days().get(day.number() - 1).grams())
                .reduce(Grams.ZERO, Grams::plus);
        return sum.equals(new Grams(grams));
    }

    /** A newer plan no longer has this cycle. */
    void drop() {
        if (isOpen()) {
            status = CycleStatus.CANCELLED;
        }
    }

    int number() {
        return number;
    }

    CycleStatus status() {
        return status;
    }

    private boolean isOpen() {
        return status == CycleStatus.PROJECTED || status == CycleStatus.CANCELLED;
    }

    boolean isBooked() {
        return status == CycleStatus.BOOKED;
    }

    Optional<CourseDay> day(DayId id) {
        return days.stream().filter(day -> day.id().equals(id)).findFirst();
    }

    boolean beginsInsideWindow() {
        return new DateWindow(windowFrom, windowTo)
                .contains(days.stream()
                        .filter(day -> !day.isOmitted())
                        .findFirst()
                        .orElse(days.get(0))
                        .plannedOn());
    }

    /** Where its days are booked that were not given yet, in order. */
    List<LocalDate> bookedDates() {
        return days.stream()
                .filter(day -> day.isBooked() && day.givenOn() == null)
                .map(CourseDay::plannedOn)
                .sorted()
                .toList();
    }

    /** It is counted anew; days that are not booked stand on their new dates. */
    void recount(RecountedCycle now) {
        if (isOpen() && now.fate() == CycleFate.ENDS) {
            drop();
        } else {
            target = now.target();
            windowFrom = now.window().from();
            windowTo = now.window().to();
            reasons = now.reasons().toArray(Reason[]::new);
            Iterator<LocalDate> dates = now.dates().iterator();
            days.stream().filter(day -> !day.isOmitted()).forEach(day -> day.plannedOn(dates.next()));
        }
    }

    void book(Map<DayId, LocalDate> dates) {
        days.forEach(day -> Optional.ofNullable(dates.get(day.id())).ifPresent(day::book));
        if (isOpen()) {
            status = CycleStatus.BOOKED;
        }
    }

    /** The day becomes the last of the cycle; those after it come one earlier. */
    void toEnd(DayId last) {
        CourseDay moved = day(last).orElseThrow();
        int from = moved.number();
        days.stream().filter(day -> day.number() > from).forEach(day -> day.number(day.number() - 1));
        moved.number(days.size());
        days.sort(Comparator.comparingInt(CourseDay::number));
    }

    void release(CourseDay day) {
        day.release();
        settle();
    }

    void give(CourseDay day, LocalDate on, Grams given) {
        day.give(on, given);
        settle();
    }

    /** Leaves days out that were not given. */
    void omit(Set<DayId> left) {
        days.stream().filter(day -> left.contains(day.id())).forEach(CourseDay::omit);
        settle();
    }

    /** Gives a day up that was not given; the days named take their new shares. */
    void compress(DayId givenUp, Map<DayId, DayPlan> shares) {
        days.forEach(day -> Optional.ofNullable(shares.get(day.id())).ifPresent(day::take));
        day(givenUp).orElseThrow().giveUp();
        settle();
    }

    /** The days named are on another product; the grams of the cycle are what its days give by then. */
    void switchTo(ProductId product, Map<DayId, DayPlan> plans) {
        days.forEach(day -> Optional.ofNullable(plans.get(day.id())).ifPresent(plan -> day.take(plan, product)));
        grams = days.stream()
                .map(CourseDay::grams)
                .reduce(Grams.ZERO, Grams::plus)
                .value();
    }

    private void settle() {
        boolean begun = days.stream().anyMatch(day -> day.givenOn() != null);
        boolean over = days.stream().allMatch(day -> day.givenOn() != null || day.isOmitted());
        if (!over && begun) {
            status = CycleStatus.IN_PROGRESS;
        } else if (!over && isBooked() && days.stream().noneMatch(CourseDay::isBooked)) {
            status = CycleStatus.PROJECTED;
        } else if (over && !begun) {
            status = CycleStatus.SKIPPED;
        } else if (over) {
            Grams sum = days.stream().map(CourseDay::gramsGiven).reduce(Grams.ZERO, Grams::plus);
            status = sum.compareTo(new Grams(grams)) < 0 ? CycleStatus.PARTIAL : CycleStatus.COMPLETED;
        }
    }

    /** What this cycle tells the planner of the ones after it; empty until something of it was given. */
    Optional<Done> done() {
        List<LocalDate> given = days.stream()
                .map(CourseDay::givenOn)
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(new Done(
                        number,
                        target,
                        given.get(0),
                        Stream.concat(given.stream(), bookedDates().stream())
                                .max(Comparator.naturalOrder())
                                .orElseThrow()));
    }

    CycleFacts facts() {
        return new CycleFacts(
                number,
                kind,
                target,
                new DateWindow(windowFrom, windowTo),
                new Grams(grams),
                status,
                List.of(reasons),
                days.stream().map(CourseDay::facts).toList());
    }
}

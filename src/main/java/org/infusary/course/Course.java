package org.infusary.course;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.infusary.course.rules.CoursePlan;
import org.infusary.course.rules.CyclePlan;
import org.infusary.course.rules.CycleStatus;
import org.infusary.course.rules.DayPlan;
import org.infusary.course.rules.Done;
import org.infusary.course.rules.RecountedCycle;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Grams;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.order.OrderFacts;
import org.infusary.order.rules.Occasion;
import org.infusary.web.Conflict;

/**
 * The plan made from one order.
 *
 * <p>Its life: made from the order's first planning with every cycle PROJECTED. Booking fixes the dates of the cycles it
 * names. Each day given is marked; the cycles after it are then planned again from what really happened, and from where
 * cycles are booked: projected ones move, booked ones keep their dates and chairs and get a new target and window, with a
 * warning when the booking no longer lies inside. Planning the order again extends the course and moves what is still projected. A course is never deleted;
 * its order ends it.
 */
@Entity
@DynamicUpdate
@Table(name = "course")
class Course {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID orderId;
    private UUID patientId;
    private UUID siteId;
    private String productId;
    private int mgPerMl;

    /** No list: of one that changes but not in size Hibernate would not notice it. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Reason[] warnings = {};

    private UUID plannedBy;
    private Instant plannedAt;
    private LocalDate plannedUntil;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "course_id", nullable = false, updatable = false)
    @OrderBy("number")
    @Fetch(FetchMode.SUBSELECT)
    private List<CourseCycle> cycles = new ArrayList<>();

    @Version
    private long version;

    protected Course() {}

    /** An empty course; {@link #replan} fills it. */
    static Course of(OrderFacts order, int mgPerMl) {
        Course course = new Course();
        course.orderId = order.id().value();
        course.patientId = order.patient().value();
        course.siteId = order.site().value();
        course.productId = order.product().value();
        course.mgPerMl = mgPerMl;
        return course;
    }

    CourseId id() {
        return new CourseId(id);
    }

    OrderId order() {
        return new OrderId(orderId);
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    SiteId site() {
        return new SiteId(siteId);
    }

    /** What has been given so far, cycle by cycle. */
    List<Done> done() {
        return cycles.stream().map(CourseCycle::done).flatMap(Optional::stream).toList();
    }

    /** The dates of the cycles that are booked and of which nothing was given, by number. */
    Map<Integer, List<LocalDate>> booked() {
        return cycles.stream()
                .filter(CourseCycle::isBooked)
                .filter(cycle -> !cycle.bookedDates().isEmpty())
                .collect(Collectors.toMap(CourseCycle::number, CourseCycle::bookedDates));
    }

    /**
     * Takes a newer plan of everything after {@link #done()}. Cycles keep their number and their days' ids; booked ones keep
     * their dates too.
     */
    void replan(List<CyclePlan> plans, List<Reason> remarks, LocalDate until, AccountId by, Instant at) {
        Map<Integer, CyclePlan> open = new TreeMap<>();
        plans.forEach(plan -> open.put(plan.number(), plan));
        for (CourseCycle cycle : cycles) {
            CyclePlan plan = open.remove(cycle.number());
            if (plan == null) {
                cycle.drop();
            } else {
                cycle.take(plan);
            }
        }
        open.values().forEach(plan -> cycles.add(CourseCycle.of(plan)));
        List<Reason> warned = new ArrayList<>(remarks);
        cycles.stream()
                .filter(cycle -> cycle.isBooked() && !cycle.beginsInsideWindow())
                .forEach(cycle -> warned.add(Reason.of(
                        "booked-outside-window",
                        "Cycle " + cycle.number() + " is booked outside the window that what was given asks for.")));
        warn(warned);
        plannedBy = by.value();
        plannedAt = at;
        plannedUntil = until;
    }

    /** The same with a plan that may be refused: then everything stays, and the reasons are warnings. */
    void take(CoursePlan plan, LocalDate until, AccountId by, Instant at) {
        plan.fold(
                planned -> {
                    replan(planned.cycles(), planned.warnings(), until, by, at);
                    return this;
                },
                refusals -> {
                    warn(refusals);
                    return this;
                });
    }

    /**
     * The date of what times the first cycle is another one; 409 when that comes too late: an event once the cycle has begun,
     * a procedure once it is over.
     */
    void mustTake(Occasion occasion) {
        CycleStatus first =
                cycles.isEmpty() ? CycleStatus.PROJECTED : cycles.get(0).status();
        boolean late =
                switch (first) {
                    case PROJECTED, BOOKED, CANCELLED -> false;
                    case IN_PROGRESS -> occasion == Occasion.EVENT;
                    case COMPLETED, PARTIAL, SKIPPED -> true;
                };
        if (late) {
            throw new Conflict(
                    "first-cycle-begun",
                    "First cycle begun",
                    "The first cycle is " + first + ": its " + occasion + " no longer changes when it is given.");
        }
    }

    /** The last target asked for when the course was planned. */
    LocalDate plannedUntil() {
        return plannedUntil;
    }

    void warn(List<Reason> now) {
        warnings = now.toArray(Reason[]::new);
    }

    /** Fixes the dates of booked days; cycles not named stay as they are. */
    void book(Map<DayId, LocalDate> dates) {
        cycles.stream()
                .filter(cycle ->
                        dates.keySet().stream().anyMatch(day -> cycle.day(day).isPresent()))
                .forEach(cycle -> cycle.book(dates));
    }

    /** Booked days stand on other dates, and one of them is the last of its cycle. */
    void move(Map<DayId, LocalDate> dates, DayId last) {
        book(dates);
        cycleOf(last).toEnd(last);
    }

    /** Booked days stand on other dates, and later cycles are counted anew by these. */
    void shift(Map<DayId, LocalDate> dates, List<RecountedCycle> later) {
        book(dates);
        later.forEach(now ->
                cycles.stream().filter(cycle -> cycle.number() == now.number()).forEach(cycle -> cycle.recount(now)));
    }

    /** Leaves days out of their cycles for good. */
    void omit(Set<DayId> days) {
        cycles.stream()
                .filter(cycle -> days.stream().anyMatch(day -> cycle.day(day).isPresent()))
                .forEach(cycle -> cycle.omit(days));
    }

    /** A day is given up for good; the others of its cycle that are named take new shares of its grams. */
    void compress(DayId givenUp, Map<DayId, DayPlan> shares) {
        cycleOf(givenUp).compress(givenUp, shares);
    }

    /** Days that were not given are on another product. */
    void switchTo(SwitchedDays switched) {
        productId = switched.product().value();
        mgPerMl = switched.mgPerMl();
        cycles.stream()
                .filter(cycle -> switched.days().keySet().stream()
                        .anyMatch(day -> cycle.day(day).isPresent()))
                .forEach(cycle -> cycle.switchTo(switched.product(), switched.days()));
    }

    void release(DayId day) {
        CourseCycle cycle = cycleOf(day);
        cycle.release(cycle.day(day).orElseThrow());
    }

    void give(DayId day, LocalDate on, Grams given) {
        CourseCycle cycle = cycleOf(day);
        cycle.give(cycle.day(day).orElseThrow(), on, given);
    }

    private CourseCycle cycleOf(DayId day) {
        return cycles.stream()
                .filter(cycle -> cycle.day(day).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("day " + day + " is not of course " + id));
    }

    CourseFacts facts() {
        return new CourseFacts(
                id(),
                order(),
                patient(),
                site(),
                new ProductId(productId),
                mgPerMl,
                cycles.stream().map(CourseCycle::facts).toList(),
                List.of(warnings),
                version);
    }
}

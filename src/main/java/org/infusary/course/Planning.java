package org.infusary.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.infusary.course.rules.CoursePlan;
import org.infusary.course.rules.DayPlan;
import org.infusary.course.rules.Ramp;
import org.infusary.course.rules.RecountedCycle;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Grams;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.order.BrandChange;
import org.infusary.order.OrderFacts;
import org.infusary.order.Ordering;
import org.infusary.order.rules.Occasion;
import org.infusary.order.rules.OrderStatus;
import org.infusary.security.Caller;
import org.infusary.store.Clash;
import org.infusary.web.Conflict;
import org.infusary.web.EntityTag;
import org.infusary.web.NotFound;
import org.infusary.web.Refused;

/** The door of course planning: from an order to its cycles, and on from what was given. */
@ApplicationScoped
public class Planning {
    private final Courses courses;
    private final PlanningDesk desk;
    private final Forecast forecast;
    private final Ordering orders;
    private final WeightWatch weights;
    private final Caller caller;
    private final Clock clock;

    Planning(
            Courses courses,
            PlanningDesk desk,
            Forecast forecast,
            Ordering orders,
            WeightWatch weights,
            Caller caller,
            Clock clock) {
        this.courses = courses;
        this.desk = desk;
        this.forecast = forecast;
        this.orders = orders;
        this.weights = weights;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Plans an order and stores its course, or plans the rest of a course again; booked cycles keep their dates.
     *
     * @param months from today to the last target, 1 to 12
     * @throws Refused when the order is not active, its product is blocked for the patient ({@code brand-blocked}) or has no
     *     ladder, or its days fit nowhere
     * @throws Conflict when someone else plans the same order at the same moment
     */
    @Transactional
    public CourseFacts plan(OrderId orderId, int months) {
        Optional<Course> known = courses.idOfOrder(orderId).flatMap(courses::toChange);
        OrderFacts order = active(orders.order(orderId));
        Instant now = clock.instant();
        LocalDate today = desk.site(order).dateAt(now);
        LocalDate until = today.plusMonths(months);
        CoursePlan.Planned planned = propose(order, today, until, known).orThrow(Refused::new);
        Course course = known.orElseGet(() -> Course.of(order, mgPerMl(order)));
        course.replan(planned.cycles(), planned.warnings(), until, caller.account(), now);
        store(course);
        weights.planned(course, order);
        return course.facts();
    }

    /**
     * Plans a course on, as {@link #plan} does; never back from the last target that it was planned to already.
     *
     * @param months from today to the last target, 1 to 12
     * @throws NotFound when there is none, or its site is not the caller's
     */
    @Transactional
    public CourseFacts extend(CourseId id, int months) {
        Course course = toChange(id);
        OrderFacts order = active(orders.order(course.order()));
        Instant now = clock.instant();
        LocalDate today = desk.site(order).dateAt(now);
        LocalDate wanted = today.plusMonths(months);
        LocalDate until = wanted.isBefore(course.plannedUntil()) ? course.plannedUntil() : wanted;
        CoursePlan.Planned planned =
                propose(order, today, until, Optional.of(course)).orThrow(Refused::new);
        course.replan(planned.cycles(), planned.warnings(), until, caller.account(), now);
        courses.flush();
        return course.facts();
    }

    /**
     * The procedure or the event that an order is timed by is on a date; its course, when it has one, is planned anew from
     * there. Booked cycles keep their dates; what no longer can be planned is told by warnings.
     *
     * @throws Conflict when the first cycle has begun and waits for no event any more, or is over
     */
    @Transactional
    public OrderFacts occasionOn(OrderId id, EntityTag read, Occasion occasion, LocalDate date) {
        read.mustBe(orders.order(id).version());
        Optional<Course> known = courses.idOfOrder(id).flatMap(courses::toChange);
        OrderFacts order = orders.occasionOn(id, read, occasion, date);
        known.ifPresent(course -> {
            course.mustTake(occasion);
            replan(course, order, order.timing().lastDay().orElse(order.startOn()));
        });
        return order;
    }

    /** The same plan, stored nowhere; also for an order that is not active yet. */
    @Transactional
    public Proposal preview(OrderId orderId, int months) {
        OrderFacts order = orders.order(orderId);
        LocalDate today = desk.site(order).dateAt(clock.instant());
        CoursePlan.Planned planned = propose(order, today, today.plusMonths(months), courses.ofOrder(orderId))
                .orThrow(Refused::new);
        return new Proposal(order, mgPerMl(order), planned.cycles(), planned.warnings());
    }

    /** @throws NotFound when there is none, or its site is not the caller's */
    @Transactional
    public CourseFacts course(CourseId id) {
        return visible(courses.withId(id)).facts();
    }

    /** Several at once, in no order; as many questions as for one. */
    @Transactional
    public List<CourseFacts> courses(Collection<CourseId> ids) {
        return courses.withIds(ids).stream()
                .map(course -> visible(Optional.of(course)).facts())
                .toList();
    }

    /** The windows of the cycles that these days are of, each once, in no order; whoever asks has seen visits of the days. */
    @Transactional
    public List<DateWindow> windows(Collection<DayId> days) {
        return courses.windows(days);
    }

    /** @throws NotFound when the order was not planned yet, or its site is not the caller's */
    @Transactional
    public CourseFacts ofOrder(OrderId order) {
        return visible(courses.ofOrder(order)).facts();
    }

    /**
     * The rates that a day of an order runs by, as label, centre and patient have it now.
     *
     * @param product of the visit
     * @param on the day at the centre
     * @throws Refused with {@code no-ladder}
     */
    @Transactional
    public Ramp ramp(OrderId id, ProductId product, LocalDate on) {
        return desk.ramp(orders.order(id), product, on);
    }

    /** More days than this without an infusion are a long gap; of the rules reference (R21). */
    public int longGapDays() {
        return desk.longGapDays();
    }

    /**
     * What the PROJECTED cycles of active orders want of a centre on the dates for which their days are planned, by date;
     * dates on which nothing is projected are not there.
     *
     * @throws NotFound for a centre the caller is not bound to
     */
    @Transactional
    public Map<LocalDate, ProjectedDemand> projected(SiteId site, DateWindow days) {
        caller.mustSee(site, "site");
        return forecast.at(site, days);
    }

    /** What {@link #projected} adds up, by date, product and grams; 404 as there. */
    @Transactional
    public List<DayDoses> projectedDoses(SiteId site, DateWindow days) {
        caller.mustSee(site, "site");
        return forecast.doses(site, days);
    }

    /** Chairs were booked: the named days stand on these dates from now on. */
    @Transactional
    public void booked(CourseId id, Map<DayId, LocalDate> dates) {
        Course course = toChange(id);
        course.book(dates);
    }

    /** A visit was moved to the end of its cycle: the named days stand on these dates from now on, and it is the last one. */
    @Transactional
    public void moved(CourseId id, Map<DayId, LocalDate> dates, DayId last) {
        toChange(id).move(dates, last);
    }

    /**
     * Visits were moved: the named days stand on these dates from now on.
     *
     * @param later the cycles that are due otherwise since then; none unless they go along
     */
    @Transactional
    public void shifted(CourseId id, Map<DayId, LocalDate> dates, List<RecountedCycle> later) {
        toChange(id).shift(dates, later);
    }

    /**
     * A prescriber leaves days out: they are never given, and their cycle ends without their grams, PARTIAL when something of
     * it was given, else SKIPPED.
     */
    @Transactional
    public void omitted(CourseId id, Set<DayId> days) {
        toChange(id).omit(days);
    }

    /**
     * What the days that are left of a cycle give when one is given up and its grams go to them. Stores nothing.
     *
     * @param left the days of its cycle that are still to be given, without it
     * @throws Refused when no day is left, the weight is too old, the daily cap is passed or whole vials make no shares
     */
    @Transactional
    public Compressed compression(CourseId id, DayId givenUp, Set<DayId> left) {
        CourseFacts course = course(id);
        CycleFacts cycle = course.cycles().stream()
                .filter(one -> one.days().stream().anyMatch(day -> day.id().equals(givenUp)))
                .findFirst()
                .orElseThrow();
        List<DayFacts> days =
                cycle.days().stream().filter(day -> left.contains(day.id())).toList();
        if (days.isEmpty()) {
            throw new Refused(Reason.of("no-days-left", "No other day of the cycle is left to take its grams."));
        }
        Grams grams = cycle.days().stream()
                .filter(day -> left.contains(day.id()) || day.id().equals(givenUp))
                .map(DayFacts::grams)
                .reduce(Grams.ZERO, Grams::plus);
        OrderFacts order = active(orders.order(course.order()));
        return desk.compress(order, cycle.number(), desk.site(order).dateAt(clock.instant()), days, grams);
    }

    /** A prescriber gives a day up, and the days that are left of its cycle take its grams as {@link #compression} told. */
    @Transactional
    public void compressed(CourseId id, DayId givenUp, Map<DayId, DayPlan> shares) {
        toChange(id).compress(givenUp, shares);
    }

    /**
     * What the days of an order's course from one on are on another product. Stores nothing, so that a caller who looks at
     * several courses may go on after a refusal.
     *
     * @throws Refused with {@code order-not-active}, {@code no-ladder}, {@code weight-stale}, {@code product-not-valid} and
     *     {@code dose-not-splittable}
     */
    @Transactional(dontRollbackOn = Refused.class)
    public SwitchedDays switching(CourseFacts course, BrandChange change, DayId from) {
        OrderFacts order = active(orders.order(course.order())).as(change);
        return desk.switched(order, desk.site(order).dateAt(clock.instant()), course, from);
    }

    /** Keeps the course as it is until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void lock(CourseId id) {
        courses.lock(id);
    }

    /** A switch of brand was approved: the days are on the other product as {@link #switching} told. */
    @Transactional
    public void switched(CourseId id, SwitchedDays days) {
        toChange(id).switchTo(days);
        courses.flush();
    }

    /** The booking of a day was given back; its cycle is open again when it was the last one. */
    @Transactional
    public void released(DayId day) {
        toChange(day).release(day);
    }

    /**
     * A day was given. Everything after it that is not booked is planned again from what happened; booked cycles keep their
     * chairs and are warned about when they no longer lie inside their window.
     *
     * @param on the site's date of the infusion
     * @param given what went in, 0 or more
     */
    @Transactional
    public void given(DayId day, LocalDate on, Grams given) {
        Course course = toChange(day);
        course.give(day, on, given);
        courses.flush();
        OrderFacts order = orders.order(course.order());
        if (order.status() == OrderStatus.ACTIVE) {
            replan(course, order, on);
        }
    }

    /** @param needed planned to at least */
    private void replan(Course course, OrderFacts order, LocalDate needed) {
        Instant now = clock.instant();
        LocalDate today = desk.site(order).dateAt(now);
        LocalDate until = Stream.of(course.plannedUntil(), today, needed)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        course.take(propose(order, today, until, Optional.of(course)), until, caller.account(), now);
    }

    private CoursePlan propose(OrderFacts order, LocalDate today, LocalDate until, Optional<Course> course) {
        return desk.propose(
                order,
                today,
                until,
                course.map(Course::done).orElse(List.of()),
                course.map(Course::booked).orElse(Map.of()));
    }

    private void store(Course course) {
        try {
            courses.persistAndFlush(course);
        } catch (PersistenceException failure) {
            throw Clash.told(
                    failure,
                    "order_has_one_course",
                    new Conflict(
                            "course-exists", "Already planned", "The order was planned meanwhile; read it again."));
        }
    }

    private int mgPerMl(OrderFacts order) {
        return desk.ladder(order).orElseThrow().mgPerMl();
    }

    private Course toChange(DayId day) {
        return toChange(courses.holding(day).orElseThrow(() -> new NotFound("infusion day")));
    }

    private Course toChange(CourseId id) {
        return visible(courses.toChange(id));
    }

    private Course visible(Optional<Course> found) {
        Course course = found.orElseThrow(() -> new NotFound("course"));
        caller.mustSee(course.site(), course.patient(), "course");
        return course;
    }

    private static OrderFacts active(OrderFacts order) {
        if (order.status() != OrderStatus.ACTIVE) {
            throw new Refused(Reason.of(
                    "order-not-active", "The order is " + order.status() + "; only an active order is planned."));
        }
        return order;
    }
}

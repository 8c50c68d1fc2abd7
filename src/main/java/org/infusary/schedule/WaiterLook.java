package org.infusary.schedule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusary.course.CycleFacts;
import org.infusary.course.DayFacts;
import org.infusary.course.rules.CycleStatus;
import org.infusary.course.rules.NextInfusion;
import org.infusary.course.rules.Standing;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.TimeWindow;
import org.infusary.order.OrderFacts;
import org.infusary.order.rules.OrderStatus;
import org.infusary.schedule.rules.CycleDateLists;
import org.infusary.schedule.rules.CycleWish;
import org.infusary.schedule.rules.DayWish;
import org.infusary.schedule.rules.GapWish;
import org.infusary.schedule.rules.MoveDay;
import org.infusary.schedule.rules.MoveRules;
import org.infusary.schedule.rules.Offer;
import org.infusary.schedule.rules.PlannedCycle;
import org.infusary.schedule.rules.Wishes;
import org.infusary.site.rules.OpenDays;

/** Somebody who waits, with the course, as the search for a gap wants to see them. */
final class WaiterLook {
    private static final int WEEK = 7;

    private final Waiter waiter;
    private final MoveLook look;
    private final Set<DayId> held;
    private final Optional<LocalDate> lastGiven;
    private final Wishes wishes;

    /**
     * @param held the days of courses that a hold keeps
     * @param lastGiven the last day of the course on which any grams went in
     */
    WaiterLook(Waiter waiter, MoveLook look, Set<DayId> held, Optional<LocalDate> lastGiven, Wishes wishes) {
        this.waiter = waiter;
        this.look = look;
        this.held = held;
        this.lastGiven = lastGiven;
        this.wishes = wishes;
    }

    PatientId patient() {
        return look.course().course().patient();
    }

    ProductId product() {
        return look.course().course().product();
    }

    /** Whether there is anything to be placed, and no place is kept for it already. */
    boolean waits() {
        if (look.course().order().status() != OrderStatus.ACTIVE || cycle().isEmpty()) {
            return false;
        }
        Set<DayId> wanted = wanted().map(DayFacts::id).collect(Collectors.toSet());
        return !wanted.isEmpty() && wanted.stream().noneMatch(held::contains);
    }

    /** The days to be placed. */
    private Stream<DayFacts> wanted() {
        return waiter.visit().isPresent()
                ? visit().stream().map(visit -> look.day(visit.dayId()))
                : cycle().orElseThrow().days().stream()
                        .filter(day -> !day.omitted() && day.givenOn() == null)
                        .filter(day -> look.seat(day.id()).isEmpty());
    }

    private Optional<Visit> visit() {
        return look.visits().stream()
                .filter(visit -> waiter.visit().filter(visit.id()::equals).isPresent())
                .filter(DisruptionLook::isBooked)
                .findFirst();
    }

    /** Empty when there is none of the number, or it was dropped. */
    private Optional<CycleFacts> cycle() {
        return look.course().course().cycles().stream()
                .filter(one -> one.number() == waiter.cycle())
                .filter(one -> one.status() != CycleStatus.SKIPPED && one.status() != CycleStatus.CANCELLED)
                .findFirst();
    }

    /** Whether a day of it could be on one of the dates, as far as can be told without looking at the centre. */
    boolean comesNear(LocalDate today, Collection<LocalDate> dates) {
        Optional<DateWindow> near = waiter.visit().isPresent()
                ? Optional.empty()
                : Optional.of(lists(today).reach(List.of(planned())));
        return dates.stream()
                .filter(waiter::takes)
                .anyMatch(date -> near.isEmpty() || near.get().contains(date));
    }

    /** The dates of the centre that must be known. */
    DateWindow reach(LocalDate today, SortedSet<LocalDate> dates) {
        DateWindow rules = waiter.visit().isPresent()
                ? moveReach(today, dates)
                : lists(today).reach(List.of(planned()));
        return new DateWindow(
                Stream.of(rules.from(), dates.first())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                Stream.of(rules.to(), dates.last().plusDays(WEEK))
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private DateWindow moveReach(LocalDate today, SortedSet<LocalDate> dates) {
        List<LocalDate> firm = look.cycleOf(visit().orElseThrow().dayId()).days().stream()
                .map(MoveDay::date)
                .toList();
        return new DateWindow(
                Stream.concat(firm.stream(), Stream.of(today))
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                Stream.concat(firm.stream(), Stream.of(today, dates.last()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .plusDays(WEEK));
    }

    /**
     * @param open known over {@link #reach}
     * @param dates of the gaps
     * @param taken when the patient sits in a chair
     */
    GapWish wish(LocalDate today, OpenDays open, Collection<LocalDate> dates, List<TimeWindow> taken) {
        CycleWish all = waiter.visit().isPresent() ? move(today, open, dates) : booking(today, open);
        return new GapWish(
                new CycleWish(
                        all.cycle(),
                        all.days(),
                        all.planned(),
                        all.dates().stream().filter(waiter::takesAll).toList(),
                        List.of()),
                taken,
                waiter.hours(),
                wishes);
    }

    private CycleWish booking(LocalDate today, OpenDays open) {
        return lists(today).wish(planned(), open, wishes);
    }

    private CycleDateLists lists(LocalDate today) {
        return new CycleDateLists(cycles(), look.course().dateRules(), today);
    }

    private List<PlannedCycle> cycles() {
        return look.course().cycles(look.visits().stream().map(Visit::dayId).collect(Collectors.toSet()));
    }

    private PlannedCycle planned() {
        return cycles().stream()
                .filter(one -> one.number() == waiter.cycle())
                .findFirst()
                .orElseThrow();
    }

    /** The one day on each date to which it may move alone; where it begins the cycle, inside the window. */
    private CycleWish move(LocalDate today, OpenDays open, Collection<LocalDate> dates) {
        CycleFacts cycle = cycle().orElseThrow();
        Visit visit = visit().orElseThrow();
        DayFacts day = look.day(visit.dayId());
        MoveRules rules = new MoveRules(look.cycles(), look.course().dateRules(), open);
        return new CycleWish(
                cycle.number(),
                List.of(new DayWish(day.id(), day.number(), CourseLook.shape(day))),
                List.of(day.number() == 1 ? cycle.target() : visit.date()),
                new TreeSet<>(dates)
                        .stream()
                                .filter(date -> !date.isBefore(today) && open.isOpen(date))
                                .filter(date ->
                                        day.number() != 1 || cycle.window().contains(date))
                                .filter(date -> rules.refusals(Map.of(day.id(), date), Optional.empty())
                                        .isEmpty())
                                .map(List::of)
                                .toList(),
                List.of());
    }

    /** How late the patient is, as the recovery list says it. */
    Standing standing(LocalDate today, int longGapDays) {
        CycleFacts cycle = cycle().orElseThrow();
        OrderFacts order = look.course().order();
        boolean begun = cycle.days().stream().anyMatch(day -> day.givenOn() != null);
        return new NextInfusion(
                        lastGiven,
                        begun ? wanted().map(DayFacts::date).findFirst() : Optional.empty(),
                        look.course().every(),
                        order.windowDaysBefore(),
                        order.windowDaysAfter(),
                        cycle.target(),
                        cycle.window())
                .standing(today, longGapDays);
    }

    Fitting fitting(Standing standing, Offer offer) {
        return new Fitting(
                waiter,
                patient(),
                look.course().order().brand(waiter.cycle()).product(),
                cycle().orElseThrow().window(),
                look.course().dateRules().timingOf(waiter.cycle()).startBy(),
                standing,
                offer);
    }
}

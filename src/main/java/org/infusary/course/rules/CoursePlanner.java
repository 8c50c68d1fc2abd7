package org.infusary.course.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.CycleDose;
import org.infusary.order.rules.HomeCare;
import org.infusary.order.rules.Timing;

/**
 * Plans a course: from an order, a calendar and what has happened so far to every cycle with its days, grams, vials and
 * minutes. Same input, same plan; planning again with the first cycles done gives the same rest.
 *
 * <p>Cycles end with the course's maintenance cycles, the order's validity or the plannable days, whichever is first. A
 * cycle that fits nowhere in its window refuses the plan, with all such cycles named.
 */
public final class CoursePlanner {
    private final PlanInput input;
    private final DateRules rules;
    private final CycleSequence sequence;
    private final List<CyclePlan> cycles = new ArrayList<>();
    private final List<Reason> refusals = new ArrayList<>();
    private BrandPast brand;
    private int number = 1;
    private Anchor anchor;
    private LocalDate earliest;

    private CoursePlanner(PlanInput input) {
        this.input = input;
        rules = input.dates();
        sequence = new CycleSequence(input.regimen(), input.maintenanceCycles());
        brand = input.brand();
        anchor = Anchor.at(rules.startOn(), rules.timing().why(rules.startOn()));
        earliest = later(rules.startOn(), input.openDays().known().from());
    }

    /**
     * The plan, or all reasons against it:
     *
     * <ul>
     *   <li>{@code dose-not-splittable}: whole vials cannot be shared over the days of a cycle
     *   <li>{@code no-open-days-in-window}: the days of a cycle fit nowhere in its window
     *   <li>{@code after-start-by}, {@code too-late-before-procedure}: there is no time left for the first cycle
     *   <li>{@code no-cycle-in-validity}, {@code no-cycle-in-horizon}: the first cycle already lies beyond
     * </ul>
     *
     * <p>Warnings are those of {@link PlanWarnings}.
     */
    public static CoursePlan plan(PlanInput input) {
        return new CoursePlanner(input).plan();
    }

    private CoursePlan plan() {
        input.done().forEach(this::pass);
        refuseUnsplittable();
        if (!refusals.isEmpty()) {
            return new CoursePlan.Refused(refusals);
        }
        brand.lastDay().ifPresent(this::keepGap);
        Optional<Reason> end = Optional.empty();
        while (number <= sequence.last() && end.isEmpty()) {
            end = planNext();
        }
        if (cycles.isEmpty() && input.done().isEmpty()) {
            end.ifPresent(refusals::add);
        }
        return refusals.isEmpty()
                ? new CoursePlan.Planned(cycles, PlanWarnings.of(input, cycles))
                : new CoursePlan.Refused(refusals);
    }

    /** Steps over a cycle that has happened. */
    private void pass(Done done) {
        if (sequence.hasMaintenance()) {
            Anchor planned = dates().known(anchor, done.number() - number, done.target());
            anchor = dates().after(planned, done.actualFirst(), done.lastGiven());
        }
        brand = brand.of(input.stretch(done.number()).product());
        brand = brand.and(done.actualFirst()).and(done.lastGiven());
        number = done.number() + 1;
    }

    /** Plans the cycle whose turn it is; answers why not when the course ends before it. */
    private Optional<Reason> planNext() {
        CycleDose dose = dose(number);
        brand = brand.of(stretch().product());
        Timing timing = rules.timingOf(number);
        if (timing.isFirm()) {
            timing.lastDay().ifPresent(last -> endBy(last, dose));
        } else {
            catchUp();
            awaitDelivery(dose);
        }
        LocalDate target = anchor.target();
        DateWindow around = rules.around(target, number, dose.days());
        boolean passed = booked().isPresent() && around.to().isBefore(earliest);
        LocalDate from = passed ? around.from() : later(around.from(), earliest);
        if (rules.isOver(target) || rules.isOver(from)) {
            return Optional.of(Reason.of("no-cycle-in-validity", "The order's validity ends before " + target + "."));
        }
        if (from.isAfter(around.to())) {
            refuse(
                    timing.refusal(Optional.of(from), from.plusDays(dose.days() - 1L))
                            .orElseThrow(),
                    dose);
            return Optional.empty();
        }
        boolean cut = rules.isOver(around.to());
        DateWindow window = new DateWindow(from, cut ? rules.validUntil() : around.to());
        if (isBeyondHorizon(target, window, dose)) {
            return Optional.of(
                    Reason.of("no-cycle-in-horizon", "The days from " + target + " on are not plannable yet."));
        }
        Optional<List<LocalDate>> days = booked().filter(dates -> dates.size() == dose.days())
                .or(() -> ConsecutiveDays.nearest(target, window, dose.days(), rules.consecutive(), input.openDays())
                        .filter(found -> rules.mistimed(number, Optional.of(found.get(0)), found)
                                .isEmpty()));
        if (days.isEmpty() && cut) {
            return Optional.of(Reason.of(
                    "no-cycle-in-validity", "No open days from " + from + " until the order's validity ends."));
        }
        days.ifPresentOrElse(found -> place(found, window, dose), () -> refuseWindow(window, dose));
        return Optional.empty();
    }

    /** Where the cycle whose turn it is is booked; empty when it is not. */
    private Optional<List<LocalDate>> booked() {
        return Optional.ofNullable(input.booked().get(number));
    }

    /** A cycle whose whole window has gone by is planned from the earliest day on; a booked one keeps its target. */
    private void catchUp() {
        if (booked().isEmpty() && rules.around(anchor.target()).to().isBefore(earliest)) {
            anchor = anchor.notBefore(
                    earliest, Reason.of("window-passed", "The window has passed: planned as soon as possible.", "R31"));
        }
    }

    /** The anchor of a cycle that is over by a day: the latest from which all its days fit until then. */
    private void endBy(LocalDate last, CycleDose dose) {
        LocalDate latest = last.minusDays(dose.days() - 1L);
        Reason why = rules.timingOf(number).why(rules.startOn());
        anchor = Stream.iterate(latest, day -> !day.isBefore(earliest), day -> day.minusDays(1))
                .filter(day -> isKnown(day, dose) && !rules.isOver(day))
                .filter(day -> ConsecutiveDays.from(day, dose.days(), rules.consecutive(), input.openDays())
                        .filter(found -> !found.get(found.size() - 1).isAfter(last))
                        .isPresent())
                .findFirst()
                .filter(latest::isAfter)
                .map(day -> Anchor.at(
                        day,
                        why,
                        Reason.of(
                                "moved-to-open-day",
                                "Moved from " + latest + " to " + day + ", the latest day from"
                                        + " which all days fit.")))
                .orElse(Anchor.at(latest, why));
    }

    private boolean isKnown(LocalDate day, CycleDose dose) {
        return input.openDays().known().contains(day.plusDays(ConsecutiveDays.reach(dose.days(), rules.consecutive())));
    }

    /** A cycle whose whole window lies before the product can be at the patient's home is planned for when it can. */
    private void awaitDelivery(CycleDose dose) {
        LocalDate target = anchor.target();
        LocalDate from = rules.homeFrom();
        HomeCare home = stretch().infusion().home();
        if (home == null || !booked().isEmpty() || !rules.around(target).to().isBefore(from)) {
            return;
        }
        boolean atOnce = home.on(brand.on(later(target, earliest))).isHome();
        if (atOnce || dose.days() > 1) {
            anchor = anchor.notBefore(
                    atOnce ? from : from.minusDays(1),
                    Reason.of("home-delivery", "The product is at the patient's home from " + from + " on."));
        }
    }

    private boolean isBeyondHorizon(LocalDate target, DateWindow window, CycleDose dose) {
        LocalDate lastNeeded = window.to().plusDays(ConsecutiveDays.reach(dose.days(), rules.consecutive()));
        return target.isAfter(input.lastPlannable())
                || lastNeeded.isAfter(input.openDays().known().to());
    }

    private void place(List<LocalDate> dates, DateWindow window, CycleDose dose) {
        List<Grams> grams = stretch().infusion().share(dose).orElseThrow();
        List<DayPlan> days = new ArrayList<>();
        for (int day = 0; day < dates.size(); day++) {
            LocalDate date = dates.get(day);
            days.add(stretch().infusion().day(day + 1, date, grams.get(day), brand.on(date)));
            brand = brand.and(date);
        }
        List<Reason> reasons = Stream.of(
                        anchor.reasons(), booked().isEmpty() ? moves(dates) : List.<Reason>of(), atCentre(days))
                .flatMap(List::stream)
                .toList();
        cycles.add(new CyclePlan(
                number,
                sequence.kind(number),
                anchor.target(),
                window,
                stretch().product(),
                dose.grams(),
                reasons,
                days));
        List<LocalDate> stands = booked().orElse(dates);
        goOn(stands.get(0), stands.get(stands.size() - 1));
    }

    /** Which days of an order for the home are at the centre, and why. */
    private List<Reason> atCentre(List<DayPlan> days) {
        return days.stream()
                .filter(day ->
                        stretch().infusion().home() != null && !day.travel().isHome())
                .map(day -> Reason.of(
                        "cautious-day-at-centre",
                        "Day " + day.number() + " is at the centre, not at home: the patient is " + day.exposure()
                                + " to the product on it."))
                .toList();
    }

    private List<Reason> moves(List<LocalDate> dates) {
        List<Reason> moves = new ArrayList<>();
        LocalDate first = dates.get(0);
        if (!first.equals(anchor.target())) {
            moves.add(Reason.of(
                    "moved-to-open-day",
                    "Moved from " + anchor.target() + " to " + first + ", the nearest day from which all days fit."));
        }
        if (dates.get(dates.size() - 1).isAfter(first.plusDays(dates.size() - 1L))) {
            moves.add(Reason.of("closed-days-skipped", "Closed days between the days of the cycle are skipped."));
        }
        return moves;
    }

    private void refuseWindow(DateWindow window, CycleDose dose) {
        String wayOut = rules.timingOf(number).lastDay().isPresent() ? "" : firstAfter(window, dose);
        refuse(
                Reason.of(
                        "no-open-days-in-window",
                        "Cycle " + number + ": " + dose.days() + " day(s) fit nowhere from " + window.from() + " to "
                                + window.to() + "." + wayOut),
                dose);
    }

    /** Goes on as if the cycle stood on its target, so that every cycle that does not fit is named. */
    private void refuse(Reason reason, CycleDose dose) {
        refusals.add(reason);
        goOn(anchor.target(), anchor.target().plusDays(dose.days() - 1L));
    }

    /** The way out: the first day after the window from which all days fit; nothing when no known day is. */
    private String firstAfter(DateWindow window, CycleDose dose) {
        LocalDate from = window.to().plusDays(1);
        LocalDate to = input.openDays().known().to().minusDays(ConsecutiveDays.reach(dose.days(), rules.consecutive()));
        return to.isBefore(from)
                ? ""
                : ConsecutiveDays.nearest(
                                from, new DateWindow(from, to), dose.days(), rules.consecutive(), input.openDays())
                        .map(days -> " They fit from " + days.get(0) + " on.")
                        .orElse("");
    }

    private void goOn(LocalDate began, LocalDate last) {
        if (number < sequence.last()) {
            anchor = dates().after(anchor, began, last);
        }
        earliest = later(earliest, rules.earliestAfter(last));
        number++;
    }

    private void keepGap(LocalDate lastDay) {
        anchor = anchor.notBefore(rules.earliestAfter(lastDay), CycleDates.minimumGap(lastDay));
        earliest = later(earliest, rules.earliestAfter(lastDay));
    }

    private void refuseUnsplittable() {
        input.stretches().forEach(this::refuseUnsplittable);
    }

    private void refuseUnsplittable(BrandStretch stretch) {
        CycleSequence cycles = new CycleSequence(stretch.regimen(), input.maintenanceCycles());
        cycles.differingFrom(Math.max(number, stretch.fromCycle())).stream()
                .filter(cycle -> input.stretch(cycle).equals(stretch))
                .map(cycles::dose)
                .distinct()
                .filter(dose -> stretch.infusion().share(dose).isEmpty())
                .map(dose -> Reason.of(
                        "dose-not-splittable",
                        "Whole vials cannot share " + dose.grams() + " g over " + dose.days() + " day(s)."))
                .forEach(refusals::add);
    }

    private BrandStretch stretch() {
        return input.stretch(number);
    }

    private CycleDose dose(int cycle) {
        return new CycleSequence(input.stretch(cycle).regimen(), input.maintenanceCycles()).dose(cycle);
    }

    private CycleDates dates() {
        return new CycleDates(sequence.every(), rules);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}

package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infusary.course.rules.ConsecutiveDays;
import org.infusary.course.rules.CycleFate;
import org.infusary.course.rules.CycleWalk;
import org.infusary.course.rules.RecountedCycle;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Interval;
import org.infusary.kernel.Reason;

/**
 * The cycles after one that moves, counted anew as if it were given on its new dates.
 *
 * <p>A booked cycle stays where it is when it begins inside its new window, which never begins before the gap to the cycle
 * before it is over. Else {@link LaterPlaces} looks for room in that window, and never outside of it. A cycle that has begun
 * stays. What is not booked is planned as {@link org.infusary.course.rules.CoursePlanner} does.
 */
final class LaterCycles {
    private final MoveInput input;
    private final Map<DayId, LocalDate> put;
    private final CycleWalk walk;
    private final List<Placement> places = new ArrayList<>();
    private final List<RecountedCycle> recounted = new ArrayList<>();
    private final List<Reason> refusals = new ArrayList<>();
    private final List<Binding> bindings = new ArrayList<>();

    /**
     * @param number of the cycle that moves
     * @param put its new dates
     */
    LaterCycles(int number, Map<DayId, LocalDate> put, Interval every, MoveInput input) {
        this.input = input;
        this.put = new HashMap<>(put);
        this.walk = new CycleWalk(every, input.rules());
        for (MoveCycle cycle : input.cycles()) {
            if (cycle.number() <= number || cycle.isBegun()) {
                pass(cycle);
            } else if (isPossible()) {
                count(cycle);
            }
        }
        if (isPossible()) {
            refusals.addAll(
                    new MoveRules(input.cycles(), input.rules(), input.open()).refusals(this.put, Optional.empty()));
        }
    }

    /** The cycles that decide where one may go: those before it, and those after it that stay because they have begun. */
    static List<MoveCycle> fixed(List<MoveCycle> cycles, int number) {
        return cycles.stream()
                .filter(cycle -> cycle.number() <= number || cycle.isBegun())
                .toList();
    }

    boolean isPossible() {
        return refusals.isEmpty() && bindings.isEmpty();
    }

    MoveAnswer impossible() {
        return MoveAnswer.impossible(refusals, bindings);
    }

    /** Of the visits that go along, in the order of the course. */
    List<Placement> places() {
        return places;
    }

    /** The later cycles, in order. */
    List<RecountedCycle> recounted() {
        return recounted;
    }

    private void pass(MoveCycle cycle) {
        List<LocalDate> dates = cycle.firm().stream()
                .map(day -> put.getOrDefault(day.id(), day.date()))
                .sorted()
                .toList();
        if (!dates.isEmpty()) {
            walk.pass(cycle.number(), cycle.target(), dates.get(0), dates.get(dates.size() - 1));
        }
    }

    private void count(MoveCycle cycle) {
        if (cycle.left().isEmpty()) {
            stand(nearest(walk.window(), cycle.days().size()).orElseGet(() -> onTarget(cycle.days())));
        } else if (cycle.firm().isEmpty()) {
            plan(cycle);
        } else {
            walk.windowInValidity()
                    .ifPresentOrElse(
                            window -> book(cycle, window),
                            () -> refusals.add(Reason.of(
                                    "order-no-longer-valid",
                                    "The order is valid until " + input.rules().validUntil() + "; cycle "
                                            + cycle.number() + " would be due on " + walk.target() + ".")));
        }
    }

    private void plan(MoveCycle cycle) {
        Optional<DateWindow> window = walk.windowInValidity().filter(in -> !walk.isOver());
        if (window.isEmpty()) {
            Reason over = Reason.of(
                    "no-cycle-in-validity",
                    "The order is valid until " + input.rules().validUntil() + "; cycle " + cycle.number()
                            + " is no longer planned.");
            tell(cycle, CycleFate.ENDS, walk.window(), List.of(), Optional.of(over));
            stand(onTarget(cycle.left()));
            return;
        }
        Optional<List<LocalDate>> found = nearest(window.get(), cycle.left().size());
        List<LocalDate> dates = found.orElseGet(() -> onTarget(cycle.left()));
        Optional<Reason> shut = found.isPresent()
                ? Optional.empty()
                : Optional.of(Reason.of("no-open-days-in-window", "Its days fit nowhere in its window."));
        tell(cycle, CycleFate.PLANNED, window.get(), dates, shut);
        stand(dates);
    }

    private void book(MoveCycle cycle, DateWindow window) {
        LocalDate begins = cycle.firm().stream()
                .map(MoveDay::date)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (window.contains(begins)) {
            tell(
                    cycle,
                    CycleFate.STAYS,
                    window,
                    cycle.left().stream().map(MoveDay::date).toList(),
                    Optional.of(Reason.of("stays", "It is booked inside its window.")));
            stand(cycle.firm().stream().map(MoveDay::date).sorted().toList());
            return;
        }
        LaterPlaces room = new LaterPlaces(cycle, window, walk.target(), input);
        room.best().ifPresentOrElse(found -> move(cycle, window, found), () -> bindings.addAll(room.bindings()));
    }

    private void move(MoveCycle cycle, DateWindow window, LaterPlaces.Found found) {
        tell(cycle, CycleFate.MOVES, window, found.dates(), Optional.empty());
        stand(found.dates());
        places.addAll(found.places());
        found.places().forEach(place -> put.put(place.dayId(), place.date()));
    }

    private void stand(List<LocalDate> dates) {
        walk.stand(dates.get(0), dates.get(dates.size() - 1));
    }

    private void tell(
            MoveCycle cycle, CycleFate fate, DateWindow window, List<LocalDate> dates, Optional<Reason> further) {
        recounted.add(new RecountedCycle(
                cycle.number(),
                fate,
                cycle.target(),
                walk.target(),
                window,
                dates,
                Stream.concat(walk.reasons().stream(), further.stream()).toList()));
    }

    private Optional<List<LocalDate>> nearest(DateWindow window, int days) {
        return ConsecutiveDays.nearest(
                walk.target(), window, days, input.rules().consecutive(), input.open());
    }

    private List<LocalDate> onTarget(List<MoveDay> days) {
        return IntStream.range(0, days.size()).mapToObj(walk.target()::plusDays).toList();
    }
}

package org.infusary.schedule.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.infusary.kernel.DayId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.TimeWindow;

/**
 * Finds room for booked visits that last longer or shorter from now on. One that fits where it sits stays there, whatever
 * that means for others of them; the rest go where {@link ReplacementSearch} finds a place. The same input gives the same
 * answer.
 */
public final class ReshapeSearch {
    private final ReplacementInput input;
    private final Map<LocalDate, Map<DayId, Taken>> sitting = new HashMap<>();
    private final List<Placement> staying = new ArrayList<>();
    private final List<DisplacedCycle> displaced = new ArrayList<>();

    private ReshapeSearch(ReplacementInput input) {
        this.input = input;
        input.displaced().forEach(cycle -> cycle.booked()
                .forEach((day, booked) -> seats(booked.date()).put(day, booked.seat())));
    }

    /**
     * What becomes of them, in the order in which they can be written: no visit meets one that is still to go.
     *
     * @param staying with the times that they have from now on
     * @param replaced of every cycle of which a visit does not fit where it sits
     */
    public record Reshaped(List<Placement> staying, List<Replacement> replaced) {
        public Reshaped {
            staying = List.copyOf(staying);
            replaced = List.copyOf(replaced);
        }
    }

    /** @param input the days that are lost of each cycle are those whose shape changes; all their visits still sit */
    public static Reshaped find(ReplacementInput input) {
        ReshapeSearch search = new ReshapeSearch(input);
        input.displaced().stream()
                .sorted(Comparator.comparing(DisplacedCycle::urgency)
                        .thenComparing(cycle -> cycle.course().value())
                        .thenComparing(DisplacedCycle::number))
                .forEach(search::look);
        return new Reshaped(
                search.staying, search.displaced.isEmpty() ? List.of() : ReplacementSearch.replace(search.left()));
    }

    private void look(DisplacedCycle cycle) {
        MoveCycle course = Objects.requireNonNull(input.courses().get(cycle.course())).stream()
                .filter(one -> one.number() == cycle.number())
                .findFirst()
                .orElseThrow();
        Map<DayId, DisplacedCycle.Booked> booked = new HashMap<>(cycle.booked());
        Set<DayId> lost = new HashSet<>();
        for (MoveDay day : cycle.lost(course)) {
            DisplacedCycle.Booked was = Objects.requireNonNull(booked.get(day.id()));
            Where where = was.seat().where();
            if (where.isHome() == was.shape().travel().isHome()
                    && stays(cycle, day, was, was.shape().at(was.seat().times().start()))) {
                booked.put(
                        day.id(),
                        new DisplacedCycle.Booked(
                                was.date(),
                                Objects.requireNonNull(seats(was.date()).get(day.id()))));
            } else {
                lost.add(day.id());
            }
        }
        if (!lost.isEmpty()) {
            displaced.add(new DisplacedCycle(
                    cycle.course(),
                    cycle.number(),
                    cycle.patient(),
                    cycle.rules(),
                    booked,
                    lost,
                    cycle.kind(),
                    cycle.urgency(),
                    cycle.stuck()));
        }
    }

    private boolean stays(DisplacedCycle cycle, MoveDay day, DisplacedCycle.Booked was, VisitTimes times) {
        Instant begins = times.nursed().start();
        boolean elsewhere = input.patientTaken().getOrDefault(cycle.patient(), List.of()).stream()
                .anyMatch(times.window()::overlaps);
        boolean meetsOwn = ownWindows(cycle, day.id()).anyMatch(times.window()::overlaps);
        if (begins.isBefore(input.notBefore()) || elsewhere || meetsOwn) {
            return false;
        }
        Map<DayId, Taken> seats = seats(was.date());
        List<Taken> others = new ArrayList<>(input.taken().getOrDefault(was.date(), List.of()));
        seats.forEach((id, seat) -> {
            if (!id.equals(day.id())) {
                others.add(seat);
            }
        });
        Fit fit = SiteDayLoad.of(
                        Objects.requireNonNull(input.site().get(was.date())), others, input.nurses(), input.marks())
                .fits(was.seat().where(), times);
        if (fit.fits()) {
            seats.put(day.id(), new Taken(was.seat().where(), times));
            staying.add(new Placement(
                    day.id(),
                    cycle.number(),
                    day.number(),
                    was.date(),
                    was.seat().where(),
                    times,
                    fit.busiest()));
        }
        return fit.fits();
    }

    private Stream<TimeWindow> ownWindows(DisplacedCycle cycle, DayId without) {
        return input.displaced().stream()
                .filter(other -> other.patient().equals(cycle.patient()))
                .flatMap(other -> other.booked().entrySet().stream())
                .filter(booked -> !booked.getKey().equals(without))
                .map(booked -> Objects.requireNonNull(
                                seats(booked.getValue().date()).get(booked.getKey()))
                        .times()
                        .window());
    }

    /** The question for those that do not fit: all others sit where they stay. */
    private ReplacementInput left() {
        Set<DayId> asked = new HashSet<>();
        displaced.forEach(cycle -> asked.addAll(cycle.booked().keySet()));
        Map<LocalDate, List<Taken>> taken = new HashMap<>();
        input.taken().forEach((date, seats) -> taken.put(date, new ArrayList<>(seats)));
        sitting.forEach((date, seats) -> seats.forEach((day, seat) -> {
            if (!asked.contains(day)) {
                taken.computeIfAbsent(date, any -> new ArrayList<>()).add(seat);
            }
        }));
        Map<PatientId, List<TimeWindow>> patients = new HashMap<>(input.patientTaken());
        input.displaced().stream()
                .filter(cycle -> cycle.booked().keySet().stream().noneMatch(asked::contains))
                .forEach(cycle -> cycle.booked()
                        .forEach((day, booked) -> patients.merge(
                                cycle.patient(),
                                List.of(Objects.requireNonNull(
                                                seats(booked.date()).get(day))
                                        .times()
                                        .window()),
                                (some, more) -> Stream.concat(some.stream(), more.stream())
                                        .toList())));
        return new ReplacementInput(
                input.site(),
                input.open(),
                input.before(),
                input.nurses(),
                input.marks(),
                taken,
                patients,
                input.courses(),
                displaced,
                input.notBefore());
    }

    private Map<DayId, Taken> seats(LocalDate date) {
        return sitting.computeIfAbsent(date, any -> new HashMap<>());
    }
}

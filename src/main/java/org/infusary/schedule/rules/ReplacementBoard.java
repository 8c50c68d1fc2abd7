package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.DayId;
import org.infusary.kernel.TimeWindow;
import org.infusary.site.rules.ChairDay;
import org.infusary.site.rules.SiteDay;

/**
 * Who sits where while displaced cycles get their places one after the other.
 *
 * <p>A lost visit takes no nurse where it was. Its chair stays taken there until it has moved, so that the visits can be
 * written in the order in which they got their places, and none meets one that is still to go.
 */
final class ReplacementBoard {
    /** @param away whether it has lost this place and has no other one yet */
    private record Sitting(DisplacedCycle cycle, LocalDate date, Taken seat, boolean away) {}

    private final ReplacementInput input;
    private final Map<DayId, Sitting> sitting = new HashMap<>();
    private final Map<LocalDate, Set<DayId>> byDate = new HashMap<>();
    private final Map<LocalDate, SiteDayLoad> whole = new HashMap<>();

    ReplacementBoard(ReplacementInput input) {
        this.input = input;
        for (DisplacedCycle cycle : input.displaced()) {
            cycle.booked()
                    .forEach((day, booked) -> put(
                            day,
                            new Sitting(
                                    cycle,
                                    booked.date(),
                                    booked.seat(),
                                    cycle.lost().contains(day))));
        }
    }

    private void put(DayId day, Sitting now) {
        Sitting before = sitting.put(day, now);
        if (before != null) {
            Objects.requireNonNull(byDate.get(before.date())).remove(day);
            whole.remove(before.date());
        }
        byDate.computeIfAbsent(now.date(), date -> new HashSet<>()).add(day);
        whole.remove(now.date());
    }

    void move(DisplacedCycle cycle, List<Placement> places) {
        for (Placement place : places) {
            put(place.dayId(), new Sitting(cycle, place.date(), new Taken(place.where(), place.times()), false));
        }
    }

    /** Puts the one booked visit of a cycle there. */
    void sit(DisplacedCycle cycle, LocalDate date, Taken seat) {
        cycle.booked().keySet().forEach(day -> put(day, new Sitting(cycle, date, seat, false)));
    }

    /** The one booked visit of a cycle on that seat; empty when it does not fit there. */
    Optional<Placement> place(DisplacedCycle cycle, LocalDate date, Taken seat) {
        SiteDayLoad load = without(cycle, List.of(date)).get(date);
        Fit fit = Objects.requireNonNull(load).fits(seat.where(), seat.times());
        if (!fit.fits()) {
            return Optional.empty();
        }
        MoveDay day = cycle.lost(cycleOf(cycle)).get(0);
        return Optional.of(
                new Placement(day.id(), cycle.number(), day.number(), date, seat.where(), seat.times(), fit.busiest()));
    }

    private MoveCycle cycleOf(DisplacedCycle displaced) {
        return Objects.requireNonNull(input.courses().get(displaced.course())).stream()
                .filter(cycle -> cycle.number() == displaced.number())
                .findFirst()
                .orElseThrow();
    }

    /** The days as the cycle finds them: as if its own booked visits were not there. */
    Map<LocalDate, SiteDayLoad> without(DisplacedCycle cycle, Collection<LocalDate> dates) {
        Map<LocalDate, SiteDayLoad> loads = new TreeMap<>();
        for (LocalDate date : dates) {
            if (input.site().containsKey(date)) {
                boolean own = days(date).anyMatch(day -> sitting(day).cycle() == cycle);
                loads.put(
                        date,
                        own ? load(date, Set.of(cycle)) : whole.computeIfAbsent(date, any -> load(any, Set.of())));
            }
        }
        return loads;
    }

    /** The days as if no booked visit of any of the cycles were there. */
    Map<LocalDate, SiteDayLoad> withoutAll(Collection<DisplacedCycle> cycles, Collection<LocalDate> dates) {
        Set<DisplacedCycle> without = Collections.newSetFromMap(new IdentityHashMap<>());
        without.addAll(cycles);
        Map<LocalDate, SiteDayLoad> loads = new TreeMap<>();
        dates.forEach(date -> loads.put(date, load(date, without)));
        return loads;
    }

    private SiteDayLoad load(LocalDate date, Set<DisplacedCycle> without) {
        List<Taken> taken = new ArrayList<>(input.taken().getOrDefault(date, List.of()));
        Map<ChairId, List<TimeWindow>> kept = new HashMap<>();
        days(date)
                .map(this::sitting)
                .filter(one -> !without.contains(one.cycle()))
                .forEach(one -> {
                    if (one.away()) {
                        one.seat().where().chair().ifPresent(chair -> kept.computeIfAbsent(
                                        chair, any -> new ArrayList<>())
                                .add(one.seat().times().window()));
                    } else {
                        taken.add(one.seat());
                    }
                });
        return SiteDayLoad.of(
                withKept(Objects.requireNonNull(input.site().get(date)), kept), taken, input.nurses(), input.marks());
    }

    private static SiteDay withKept(SiteDay day, Map<ChairId, List<TimeWindow>> kept) {
        List<ChairDay> chairs = day.chairs().stream()
                .map(chair -> new ChairDay(
                        chair.chair(),
                        chair.name(),
                        chair.kind(),
                        Stream.concat(chair.closed().stream(), kept.getOrDefault(chair.chair(), List.of()).stream())
                                .toList()))
                .toList();
        return new SiteDay(day.date(), day.open(), day.shifts(), chairs);
    }

    /** When the patient of the cycle sits in a chair, its own booked visits aside. */
    List<TimeWindow> patientTaken(DisplacedCycle cycle) {
        Stream<TimeWindow> others = sitting.values().stream()
                .filter(one -> one.cycle() != cycle && one.cycle().patient().equals(cycle.patient()))
                .map(one -> one.seat().times().window());
        return Stream.concat(input.patientTaken().getOrDefault(cycle.patient(), List.of()).stream(), others)
                .toList();
    }

    private Stream<DayId> days(LocalDate date) {
        return byDate.getOrDefault(date, Set.of()).stream();
    }

    private Sitting sitting(DayId day) {
        return Objects.requireNonNull(sitting.get(day));
    }
}

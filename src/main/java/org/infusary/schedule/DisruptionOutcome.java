package org.infusary.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Reason;
import org.infusary.schedule.DisruptionPlan.Fate;
import org.infusary.schedule.DisruptionPlan.Touched;
import org.infusary.schedule.rules.DisplacedCycle;
import org.infusary.schedule.rules.MoveLineKind;
import org.infusary.schedule.rules.Placement;
import org.infusary.schedule.rules.Replacement;
import org.jspecify.annotations.Nullable;

/** Writes out what a disruption does, visit by visit. */
final class DisruptionOutcome {
    private final DisruptionLook look;

    private DisruptionOutcome(DisruptionLook look) {
        this.look = look;
    }

    /** @param stamp of the centre's calendar */
    static DisruptionPlan of(
            DisruptionLook look,
            List<Replacement> replaced,
            List<HoldDetails> released,
            Disruption disruption,
            long stamp) {
        DisruptionOutcome outcome = new DisruptionOutcome(look);
        List<Fate> cycles = replaced.stream().map(outcome::fate).toList();
        return new DisruptionPlan(
                look.site().zone(),
                cycles,
                released,
                look.staying(),
                outcome.token(disruption, stamp, cycles, released));
    }

    private Fate fate(Replacement replaced) {
        DisplacedCycle cycle = replaced.cycle();
        MoveLook course = look.course(cycle.course());
        Map<DayId, Placement> places = new HashMap<>();
        replaced.places().forEach(place -> places.put(place.dayId(), place));
        List<Touched> visits = new ArrayList<>();
        for (Visit visit : inOrder(course, cycle)) {
            boolean lost = cycle.lost().contains(visit.dayId());
            Placement place = places.get(visit.dayId());
            if (lost || place != null) {
                visits.add(touched(visit, lost, place));
            }
        }
        visits.sort(Comparator.comparing((Touched one) -> !one.lost()));
        return new Fate(replaced, visits);
    }

    private static List<Visit> inOrder(MoveLook course, DisplacedCycle cycle) {
        return course.cycles().stream()
                .filter(one -> one.number() == cycle.number())
                .flatMap(one -> one.days().stream())
                .filter(day -> cycle.booked().containsKey(day.id()))
                .map(day -> course.visit(day.id()))
                .toList();
    }

    private Touched touched(Visit visit, boolean lost, @Nullable Placement place) {
        List<Reason> reasons = lost
                ? look.bindings(visit.id()).stream()
                        .map(binding -> binding.reason(look.site().zone()))
                        .toList()
                : List.of(Reason.of("follows", "It goes with a day of its cycle that lost its place."));
        MoveLine line = place == null ? null : line(visit, place, reasons);
        return new Touched(visit.facts(), lost, look.urgency(visit), reasons, line);
    }

    private static MoveLine line(Visit visit, Placement place, List<Reason> reasons) {
        VisitFacts facts = visit.facts();
        return new MoveLine(
                MoveLineKind.MOVED,
                visit.id(),
                visit.dayId(),
                facts.cycle(),
                facts.day(),
                facts.day(),
                Spot.of(visit.date(), visit.where(), visit.times()),
                Spot.of(place.date(), place.where(), place.times()),
                facts.grams(),
                facts.grams(),
                reasons);
    }

    private String token(Disruption disruption, long stamp, List<Fate> cycles, List<HoldDetails> released) {
        return PreviewToken.of(
                disruption,
                look.site(),
                stamp,
                look.cycles().stream().map(cycle -> look.course(cycle.course())).collect(Collectors.toSet()),
                Stream.concat(
                        cycles.stream()
                                .flatMap(fate -> fate.visits().stream())
                                .map(visit -> visit.visit().id() + " " + visit.lost() + " " + visit.line()),
                        released.stream().map(hold -> "hold " + hold.id())));
    }
}

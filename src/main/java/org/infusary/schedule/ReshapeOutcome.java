package org.infusary.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.infusary.course.rules.DayPlan;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Reason;
import org.infusary.schedule.rules.Binding;
import org.infusary.schedule.rules.CycleRefusal;
import org.infusary.schedule.rules.Placement;
import org.infusary.schedule.rules.Replacement;
import org.infusary.schedule.rules.ReshapeSearch;
import org.infusary.site.SiteFacts;

/** Writes out what other products do to booked visits: where each stays or goes, and why. */
final class ReshapeOutcome {
    private static final int MOST_REASONS = 5;

    private ReshapeOutcome() {}

    /** @param looks by their courses */
    static List<ReshapedVisit> of(SiteFacts site, Map<CourseId, ReshapeLook> looks, ReshapeSearch.Reshaped found) {
        Map<DayId, ReshapeLook> ofDay = new HashMap<>();
        looks.values().forEach(look -> look.touched().forEach(visit -> ofDay.put(visit.dayId(), look)));
        List<ReshapedVisit> outcome = new ArrayList<>();
        found.staying()
                .forEach(place ->
                        outcome.add(placed(Objects.requireNonNull(ofDay.get(place.dayId())), place, List.of())));
        for (Replacement replaced : found.replaced()) {
            ReshapeLook look = Objects.requireNonNull(looks.get(replaced.cycle().course()));
            Set<DayId> lost = replaced.cycle().lost();
            replaced.places()
                    .forEach(place -> outcome.add(placed(
                            look,
                            place,
                            List.of(
                                    lost.contains(place.dayId())
                                            ? Reason.of(
                                                    "does-not-fit-its-place",
                                                    "It does not fit where it was for so long.")
                                            : Reason.of(
                                                    "follows",
                                                    "It goes with a day of its cycle that does not fit its place.")))));
            if (!replaced.isPlaced()) {
                lost.stream()
                        .map(look.course()::visit)
                        .sorted(Comparator.comparing(Visit::date))
                        .forEach(visit -> outcome.add(new ReshapedVisit(
                                visit.facts(),
                                look.wanted().days().product(),
                                look.wanted().days().days().get(visit.dayId()),
                                null,
                                unplaced(replaced, site))));
            }
        }
        return outcome;
    }

    private static ReshapedVisit placed(ReshapeLook look, Placement place, List<Reason> reasons) {
        Visit visit = look.course().visit(place.dayId());
        DayPlan plan = look.wanted().days().days().get(place.dayId());
        return new ReshapedVisit(
                visit.facts(),
                plan == null ? visit.facts().product() : look.wanted().days().product(),
                plan,
                new ReshapedVisit.Place(place.date(), place.where(), place.times()),
                reasons);
    }

    private static List<Reason> unplaced(Replacement replaced, SiteFacts site) {
        Stream<Reason> why = replaced.refusal().stream()
                .map(CycleRefusal::days)
                .flatMap(List::stream)
                .flatMap(day -> day.bindings().stream())
                .map((Binding binding) -> binding.reason(site.zone()))
                .distinct()
                .limit(MOST_REASONS);
        return Stream.concat(
                        Stream.of(Reason.of(
                                "no-place",
                                "Cycle " + replaced.cycle().number()
                                        + " does not fit where it is and finds no other place in its window.")),
                        Stream.concat(replaced.reason().stream(), why))
                .toList();
    }
}

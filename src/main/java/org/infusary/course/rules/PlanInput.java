package org.infusary.course.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infusary.order.rules.Regimen;
import org.infusary.site.rules.OpenDays;

/**
 * Everything a course is planned from.
 *
 * @param openDays days before those known are gone and cannot be planned; a cycle whose days could pass the last known
 *     day is left for a later plan, so know at least {@code lastPlannable} + window + 6 days
 * @param lastPlannable last target to plan
 * @param maintenanceCycles most maintenance cycles of the whole course, those done included; 0 to 1000
 * @param done cycles of which something was given, in any order; their numbers are kept and counted on from
 * @param booked the dates, in order, of cycles that are booked whole or in part and not given yet, by their numbers: what
 *     comes after them is counted as if they were given there
 * @param later the stretches on other products that begin after the first one, in order; none as a rule
 */
public record PlanInput(
        Regimen regimen,
        InfusionRules infusion,
        BrandPast brand,
        DateRules dates,
        OpenDays openDays,
        LocalDate lastPlannable,
        int maintenanceCycles,
        List<Done> done,
        Map<Integer, List<LocalDate>> booked,
        List<BrandStretch> later) {
    public PlanInput {
        later = List.copyOf(later);
        done = done.stream().sorted(Comparator.comparingInt(Done::number)).toList();
        booked = Map.copyOf(booked);
        if (maintenanceCycles < 0 || done.stream().map(Done::number).distinct().count() != done.size()) {
            throw new IllegalArgumentException("a course has 0 to 1000 maintenance cycles, each done once");
        }
    }

    /** The stretch of a cycle. */
    BrandStretch stretch(int cycle) {
        return later.stream()
                .filter(stretch -> stretch.fromCycle() <= cycle)
                .reduce((earlier, next) -> next)
                .orElse(new BrandStretch(1, brand.product(), regimen, infusion));
    }

    /** All of them, in order. */
    Stream<BrandStretch> stretches() {
        return Stream.concat(Stream.of(new BrandStretch(1, brand.product(), regimen, infusion)), later.stream());
    }
}

package org.infusary.course.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        Map<Integer, List<LocalDate>> booked) {
    public PlanInput {
        done = done.stream().sorted(Comparator.comparingInt(Done::number)).toList();
        booked = Map.copyOf(booked);
        if (maintenanceCycles < 0 || done.stream().map(Done::number).distinct().count() != done.size()) {
            throw new IllegalArgumentException("a course has 0 to 1000 maintenance cycles, each done once");
        }
    }
}

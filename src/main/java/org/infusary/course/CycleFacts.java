package org.infusary.course;

import java.time.LocalDate;
import java.util.List;
import org.infusary.course.rules.BrandSwitchPlan;
import org.infusary.course.rules.CycleKind;
import org.infusary.course.rules.CyclePlan;
import org.infusary.course.rules.CycleStatus;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Reason;

/**
 * One round of infusion days.
 *
 * @param number 1 for the first cycle of the course
 * @param target the day the calendar rule gives for day 1, before closed days moved it
 * @param window the days on which day 1 may be
 * @param reasons why dates and places are what they are
 */
public record CycleFacts(
        int number,
        CycleKind kind,
        LocalDate target,
        DateWindow window,
        Grams grams,
        CycleStatus status,
        List<Reason> reasons,
        List<DayFacts> days) {
    public CycleFacts {
        reasons = List.copyOf(reasons);
        days = List.copyOf(days);
    }

    BrandSwitchPlan.Cycle toSwitch() {
        return new BrandSwitchPlan.Cycle(
                number, days.stream().map(DayFacts::toSwitch).toList());
    }

    /** The same cycle as a newer plan has it; days that took the grams of one that was given up only get its dates. */
    CycleFacts as(CyclePlan plan) {
        boolean asPlanned = days.stream()
                .map(day -> day.omitted()
                        ? day.grams()
                        : plan.days().get(day.number() - 1).grams())
                .reduce(Grams.ZERO, Grams::plus)
                .equals(grams);
        return new CycleFacts(
                number,
                plan.kind(),
                plan.target(),
                plan.window(),
                plan.grams(),
                status,
                plan.reasons(),
                days.stream()
                        .map(day -> asPlanned
                                ? day.as(plan.days().get(day.number() - 1), plan.product())
                                : day.on(plan.days().get(day.number() - 1).date()))
                        .toList());
    }
}

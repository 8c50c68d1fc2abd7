package org.infusary.course.rules;

import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Grams;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;

/**
 * One planned round of infusion days.
 *
 * @param number 1 for the first cycle of the course
 * @param target the day the calendar rule gives for day 1, before closed days moved it
 * @param window the days on which day 1 may be
 * @param product all its days are planned on
 * @param grams sum of the days
 * @param reasons why dates and places are what they are
 */
public record CyclePlan(
        int number,
        CycleKind kind,
        LocalDate target,
        DateWindow window,
        ProductId product,
        Grams grams,
        List<Reason> reasons,
        List<DayPlan> days) {
    public CyclePlan {
        reasons = List.copyOf(reasons);
        days = List.copyOf(days);
        if (days.isEmpty()
                || !days.stream()
                        .map(DayPlan::grams)
                        .reduce(Grams.ZERO, Grams::plus)
                        .equals(grams)) {
            throw new IllegalArgumentException("the grams of the days sum to the grams of the cycle");
        }
    }

    public LocalDate firstDay() {
        return days.get(0).date();
    }

    public LocalDate lastDay() {
        return days.get(days.size() - 1).date();
    }
}

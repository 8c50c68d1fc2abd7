package org.infusary.brand;

import java.time.ZoneId;
import java.util.List;
import org.infusary.brand.rules.ChecklistChange;
import org.infusary.brand.rules.SwitchStart;
import org.infusary.course.CourseFacts;
import org.infusary.course.SwitchedDays;
import org.infusary.eligibility.rules.Judgement;
import org.infusary.kernel.Reason;
import org.infusary.order.BrandChange;
import org.infusary.order.OrderFacts;

/**
 * What a switch would do.
 *
 * @param order as it is
 * @param change what the order wants from then on; its id is not one of a switch yet
 * @param lines one for every day on the other product, in the order of the course
 * @param against why it cannot be done; none as a rule
 * @param warnings what a person should look at
 * @param fit what the matrix says to the product for the patient; the stops are refused unless a prescriber overrides them
 * @param token of the request, of the versions of all that was read and of the lines; the same as long as all stand
 */
record SwitchPlan(
        SwitchWish wish,
        ZoneId zone,
        OrderFacts order,
        CourseFacts course,
        SwitchStart start,
        BrandChange change,
        SwitchedDays days,
        List<SwitchLine> lines,
        List<Reason> against,
        List<Reason> warnings,
        Judgement fit,
        List<ChecklistChange> checklistChanges,
        String token) {
    SwitchPlan {
        lines = List.copyOf(lines);
        against = List.copyOf(against);
        warnings = List.copyOf(warnings);
        checklistChanges = List.copyOf(checklistChanges);
    }

    /** Whether a prescriber must confirm grams. */
    boolean changesGrams() {
        return lines.stream().anyMatch(SwitchLine::changesGrams);
    }
}

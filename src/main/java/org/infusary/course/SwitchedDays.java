package org.infusary.course;

import java.util.List;
import java.util.Map;
import org.infusary.course.rules.DayPlan;
import org.infusary.kernel.DayId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;

/**
 * Days of a course on another product.
 *
 * @param days as they are planned by that, on the dates that they have
 * @param warnings what a person should look at
 */
public record SwitchedDays(ProductId product, int mgPerMl, Map<DayId, DayPlan> days, List<Reason> warnings) {
    public SwitchedDays {
        days = Map.copyOf(days);
        warnings = List.copyOf(warnings);
    }
}

package org.infusary.course;

import java.util.List;
import java.util.Map;
import org.infusary.course.rules.DayPlan;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Reason;

/**
 * The days that are left of a cycle when one of them is given up.
 *
 * @param days every one with its share of the grams and its minutes
 * @param warnings what a prescriber should look at
 */
public record Compressed(Map<DayId, DayPlan> days, List<Reason> warnings) {
    public Compressed {
        days = Map.copyOf(days);
        warnings = List.copyOf(warnings);
    }
}

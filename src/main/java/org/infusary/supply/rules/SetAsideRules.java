package org.infusary.supply.rules;

import java.util.ArrayList;
import java.util.List;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Reason;

/**
 * Whether vials make up a visit: at least its grams, less than a unit of rounding more, and none that could stay on the shelf.
 * The visit's grams are never others.
 */
public final class SetAsideRules {
    private SetAsideRules() {}

    /**
     * @param lines grams of each line, all its vials together
     * @param wanted grams of the visit
     * @param unit of the centre's rounding
     */
    public static List<Reason> faults(List<Grams> lines, Grams wanted, Grams unit) {
        List<Reason> faults = new ArrayList<>();
        Grams total = lines.stream().reduce(Grams.ZERO, Grams::plus);
        if (total.compareTo(wanted) < 0) {
            faults.add(Reason.of(
                    "fewer-grams-than-visit", "The vials hold " + total + " g, the visit is of " + wanted + " g."));
        }
        if (total.compareTo(wanted.plus(unit)) >= 0) {
            faults.add(Reason.of(
                    "more-grams-than-visit",
                    "The vials hold " + total + " g, the visit is of " + wanted + " g; less than " + unit
                            + " g more may be wasted."));
        }
        if (lines.size() > 1 && lines.stream().anyMatch(line -> total.compareTo(wanted.plus(line)) >= 0)) {
            faults.add(Reason.of("more-lots-than-needed", "The visit is made up without one of the lots."));
        }
        return faults;
    }
}

package org.infusary.schedule.rules.placing;

import java.util.List;

/**
 * What a search came to.
 *
 * @param outcomes one for each course, in the order given
 * @param cost sum over the visits placed and the courses left out
 * @param startCost the same after the courses were placed in the order given, before the search
 * @param rounds how often the search tried something else
 */
public record Plan(List<Outcome> outcomes, long cost, long startCost, long rounds) {
    public Plan {
        outcomes = List.copyOf(outcomes);
    }
}

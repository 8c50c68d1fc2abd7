package org.infusary.schedule.rules.placing;

import java.util.List;

/**
 * One chair, held from the begin of one step to the end of another, waiting included.
 *
 * @param from the place of the step with which the patient sits down
 * @param to the place of the step after which the patient gets up
 * @param pools the chairs that will do, the best first
 */
public record Seat(int from, int to, List<Integer> pools) {
    public Seat {
        pools = List.copyOf(pools);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a chair is held from a step to the same or a later one");
        }
    }
}

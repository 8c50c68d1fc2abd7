package org.infusary.schedule.rules.placing;

import java.util.BitSet;
import java.util.List;

/**
 * A visit that wants a place. Visits alike had better be one and the same: what is found out about one is then known of
 * all.
 *
 * @param steps each after those that it waits for; every one but the last is waited for, so that the last ends last
 * @param cost what a place is worth
 */
public record VisitToPlace(List<Step> steps, Seat seat, VisitCost cost) {
    public VisitToPlace {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || seat.to() >= steps.size()) {
            throw new IllegalArgumentException("a visit has a step, and its chair is held during its steps");
        }
        BitSet awaited = new BitSet();
        for (int step = 0; step < steps.size(); step++) {
            for (After after : steps.get(step).after()) {
                if (after.step() >= step) {
                    throw new IllegalArgumentException("a step comes after those that it waits for");
                }
                awaited.set(after.step());
            }
        }
        if (awaited.cardinality() < steps.size() - 1) {
            throw new IllegalArgumentException("every step but the last is waited for, so that the last ends last");
        }
    }
}

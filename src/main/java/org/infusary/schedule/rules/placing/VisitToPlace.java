package org.infusary.schedule.rules.placing;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A visit that wants a place. Visits alike had better be one and the same: what is found out about one is then known of
 * all.
 *
 * @param steps each after those that it waits for; every one but the last is waited for, so that the last ends last. Steps
 *     that may overlap take of different pools
 * @param seat its chairs are pools of which no step takes
 * @param cost what a place is worth
 */
public record VisitToPlace(List<Step> steps, Seat seat, VisitCost cost) {
    public VisitToPlace {
        steps = List.copyOf(steps);
        if (steps.isEmpty() || seat.to() >= steps.size()) {
            throw new IllegalArgumentException("a visit has a step, and its chair is held during its steps");
        }
        BitSet awaited = new BitSet();
        BitSet[] before = new BitSet[steps.size()];
        for (int step = 0; step < steps.size(); step++) {
            before[step] = new BitSet();
            for (After after : steps.get(step).after()) {
                if (after.step() >= step) {
                    throw new IllegalArgumentException("a step comes after those that it waits for");
                }
                before[step].or(before[after.step()]);
                before[step].set(after.step());
            }
            awaited.or(before[step]);
            for (int other = before[step].nextClearBit(0); other < step; other = before[step].nextClearBit(other + 1)) {
                if (!Collections.disjoint(pools(steps.get(step)), pools(steps.get(other)))) {
                    throw new IllegalArgumentException("steps that take of one pool come one after the other");
                }
            }
            if (!Collections.disjoint(pools(steps.get(step)), seat.pools())) {
                throw new IllegalArgumentException("no step takes of a chair that may be held");
            }
        }
        if (awaited.cardinality() < steps.size() - 1) {
            throw new IllegalArgumentException("every step but the last is waited for");
        }
    }

    private static Set<Integer> pools(Step step) {
        return step.demands().stream().map(Demand::pool).collect(Collectors.toSet());
    }
}

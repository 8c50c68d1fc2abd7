package org.infusary.schedule.rules;

import java.util.List;
import java.util.Optional;
import org.infusary.kernel.Reason;

/**
 * What became of a displaced cycle.
 *
 * @param places of every visit that moves, lost ones and those that go with them; empty when it has no place
 * @param reason why it may not move at all; empty as a rule
 * @param refusal why it has no place, and the nearest one outside of its window; empty when it has one or may not move
 */
public record Replacement(
        DisplacedCycle cycle, List<Placement> places, Optional<Reason> reason, Optional<CycleRefusal> refusal) {
    public Replacement {
        places = List.copyOf(places);
    }

    public boolean isPlaced() {
        return !places.isEmpty();
    }
}

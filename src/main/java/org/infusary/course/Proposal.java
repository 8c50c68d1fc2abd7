package org.infusary.course;

import java.util.List;
import org.infusary.course.rules.CyclePlan;
import org.infusary.kernel.Reason;
import org.infusary.order.OrderFacts;

/**
 * What planning an order now would give, nothing of it stored.
 *
 * @param cycles everything after what was already given
 */
public record Proposal(OrderFacts order, int mgPerMl, List<CyclePlan> cycles, List<Reason> warnings) {
    public Proposal {
        cycles = List.copyOf(cycles);
        warnings = List.copyOf(warnings);
    }
}

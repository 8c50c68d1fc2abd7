package org.infusary.order;

import java.util.List;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.OverridingRole;

/**
 * That an order, or a switch of it, goes against the matrix. Who and when are those of the placing, or of the asking.
 *
 * @param reason free text of the prescriber
 * @param stops at least one, as they were
 */
public record OverriddenStops(OverridingRole role, String reason, List<Reason> stops) {
    public OverriddenStops {
        stops = List.copyOf(stops);
    }

    /** The codes alone: free text belongs into no log. */
    @Override
    public String toString() {
        return "overridden " + stops.stream().map(Reason::code).toList();
    }
}

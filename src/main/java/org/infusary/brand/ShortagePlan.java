package org.infusary.brand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.Reason;
import org.infusary.schedule.ReshapePlan;

/**
 * What switching several orders would do.
 *
 * @param switches of the orders that can be switched, as they were asked for
 * @param refused why each of the others cannot
 * @param token of the request, of the versions of all that was read and of every line
 */
record ShortagePlan(List<SwitchPlan> switches, Map<OrderId, List<Reason>> refused, ReshapePlan visits, String token) {
    ShortagePlan {
        switches = List.copyOf(switches);
        refused = new LinkedHashMap<>(refused);
    }
}

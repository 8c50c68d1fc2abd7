package org.infusary.brand;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.Reason;

@Schema(name = "RefusedOrder", description = "An order that cannot be switched.")
record RefusedOrderView(
        @Schema(description = "The order.") UUID orderId,

        @Schema(description = "Why not.") List<Reason> reasons) {

    static List<RefusedOrderView> of(Map<OrderId, List<Reason>> refused) {
        return refused.entrySet().stream()
                .map(one -> new RefusedOrderView(one.getKey().value(), one.getValue()))
                .toList();
    }
}

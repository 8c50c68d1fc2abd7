package org.infusary.order;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.order.rules.OrderStatus;
import org.infusary.order.rules.StatusReason;
import org.jspecify.annotations.Nullable;

@Schema(description = "One turn in the life of an order.")
record OrderStatusChangeView(
        @Schema(description = "What it was before; null when it was placed.", examples = "ACTIVE") @Nullable OrderStatus from,

        @Schema(description = "What it became.", examples = "ON_HOLD")
        OrderStatus to,

        @Schema(description = "Why; null when no reason is needed.", examples = "REVIEW_DUE") @Nullable StatusReason reason,

        @Schema(description = "Account that did it.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID changedBy,

        @Schema(description = "When.", examples = "2026-11-23T08:00:00Z")
        Instant changedAt) {

    static OrderStatusChangeView of(OrderStatusChangeFacts change) {
        return new OrderStatusChangeView(
                change.from(), change.to(), change.reason(), change.changedBy().value(), change.changedAt());
    }
}

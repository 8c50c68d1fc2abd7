package org.infusary.order;

import java.time.Instant;
import org.infusary.kernel.AccountId;
import org.infusary.order.rules.OrderStatus;
import org.infusary.order.rules.StatusReason;
import org.jspecify.annotations.Nullable;

/**
 * One turn in the life of an order.
 *
 * @param from null when the order was placed
 * @param reason null when none was given and none is needed
 */
public record OrderStatusChangeFacts(
        @Nullable OrderStatus from,
        OrderStatus to,
        @Nullable StatusReason reason,
        AccountId changedBy,
        Instant changedAt) {}

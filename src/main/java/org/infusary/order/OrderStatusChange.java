package org.infusary.order;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.OrderId;
import org.infusary.order.rules.OrderStatus;
import org.infusary.order.rules.StatusReason;
import org.jspecify.annotations.Nullable;

/** That someone placed an order or turned its life. Written once, never changed; the database refuses it too. */
@Entity
@Immutable
@Table(name = "order_status_change")
class OrderStatusChange {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private @Nullable OrderStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private OrderStatus toStatus;

    @Enumerated(EnumType.STRING)
    private @Nullable StatusReason reason;

    private UUID changedBy;

    private Instant changedAt;

    protected OrderStatusChange() {}

    OrderStatusChange(OrderId order, OrderStatusChangeFacts change) {
        this.orderId = order.value();
        this.fromStatus = change.from();
        this.toStatus = change.to();
        this.reason = change.reason();
        this.changedBy = change.changedBy().value();
        this.changedAt = change.changedAt();
    }

    OrderStatusChangeFacts facts() {
        return new OrderStatusChangeFacts(fromStatus, toStatus, reason, new AccountId(changedBy), changedAt);
    }
}

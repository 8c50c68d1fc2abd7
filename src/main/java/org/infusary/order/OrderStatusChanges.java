package org.infusary.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.OrderId;

@ApplicationScoped
class OrderStatusChanges implements PanacheRepositoryBase<OrderStatusChange, UUID> {
    void write(OrderId order, OrderStatusChangeFacts change) {
        persist(new OrderStatusChange(order, change));
    }

    /** Oldest first. */
    List<OrderStatusChangeFacts> of(OrderId order) {
        return find("orderId = ?1 order by id", order.value()).stream()
                .map(OrderStatusChange::facts)
                .toList();
    }
}

package org.infusary.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.OrderId;

@ApplicationScoped
class OrderDateChanges implements PanacheRepositoryBase<OrderDateChange, UUID> {
    void write(OrderId order, DateChangeFacts change) {
        persist(new OrderDateChange(order, change));
    }

    /** Oldest first. */
    List<DateChangeFacts> of(OrderId order) {
        return find("orderId = ?1 order by id", order.value()).stream()
                .map(OrderDateChange::facts)
                .toList();
    }
}

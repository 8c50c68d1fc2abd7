package org.infusary.brand;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.infusary.brand.rules.SwitchStatus;
import org.infusary.kernel.OrderId;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;

@ApplicationScoped
class BrandSwitches implements PanacheRepositoryBase<BrandSwitch, UUID> {
    BrandSwitch withId(SwitchId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> new NotFound("brand switch"));
    }

    /** For a decision: one at a time. */
    BrandSwitch toDecide(SwitchId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("brand switch"));
    }

    List<BrandSwitch> ofOrder(OrderId order, Cursor start, int most) {
        return find("orderId = ?1 and id > ?2 order by id", order.value(), start.after())
                .range(0, most - 1)
                .list();
    }

    /** Those of the orders of which a switch waits. */
    Set<OrderId> waiting(Collection<OrderId> orders) {
        return getEntityManager()
                .createQuery(
                        "select s.orderId from BrandSwitch s where s.orderId in :orders and s.status = :waits",
                        UUID.class)
                .setParameter("orders", orders.stream().map(OrderId::value).toList())
                .setParameter("waits", SwitchStatus.REQUESTED)
                .getResultStream()
                .map(OrderId::new)
                .collect(Collectors.toSet());
    }
}

package org.infusary.brand;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.infusary.brand.rules.SwitchStatus;
import org.infusary.kernel.OrderId;
import org.infusary.ledger.BrandBlocks;
import org.infusary.store.Clash;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;
import org.infusary.web.Refused;

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

    /**
     * Writes a switch or its decision.
     *
     * @throws SwitchAwaiting when another one of the order waits
     * @throws Refused with {@code brand-blocked} when a reaction has just been recorded that blocks the product
     */
    void keep(BrandSwitch one) {
        try {
            persistAndFlush(one);
        } catch (PersistenceException failure) {
            throw switch (Clash.constraint(failure).orElse("")) {
                case "order_has_one_open_switch" -> new SwitchAwaiting();
                case BrandBlocks.GUARD -> BrandBlocks.blockedMeanwhile();
                default -> failure;
            };
        }
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

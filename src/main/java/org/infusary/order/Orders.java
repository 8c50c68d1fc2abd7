package org.infusary.order;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.infusary.kernel.OrderId;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;

@ApplicationScoped
class Orders implements PanacheRepositoryBase<InfusionOrder, UUID> {
    InfusionOrder byId(OrderId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> new NotFound("order"));
    }

    List<InfusionOrder> withIds(Collection<OrderId> ids) {
        return list(
                "from InfusionOrder o left join fetch o.alternatives where o.id in ?1",
                ids.stream().map(OrderId::value).toList());
    }

    /** Those that are sought, oldest first. */
    List<InfusionOrder> sought(OrdersSought sought, Cursor start, int most) {
        StringBuilder query = new StringBuilder("id > :after");
        Map<String, Object> values = new HashMap<>(Map.of("after", start.after()));
        if (sought.site() != null) {
            query.append(" and siteId = :site");
            values.put("site", sought.site().value());
        }
        if (sought.patient() != null) {
            query.append(" and patientId = :patient");
            values.put("patient", sought.patient().value());
        }
        if (sought.status() != null) {
            query.append(" and status = :status");
            values.put("status", sought.status());
        }
        return find(query.append(" order by id").toString(), values)
                .range(0, most - 1)
                .list();
    }
}

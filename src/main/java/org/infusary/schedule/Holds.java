package org.infusary.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.HoldId;
import org.infusary.web.NotFound;

@ApplicationScoped
class Holds implements PanacheRepositoryBase<Hold, UUID> {
    Hold withId(HoldId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> new NotFound("hold"));
    }

    /** Several, in the order of their making. */
    List<Hold> withIds(Collection<HoldId> ids) {
        return list("id in ?1 order by id", ids.stream().map(HoldId::value).toList());
    }

    /** For a change: one at a time, so that a hold ends in one way only. */
    Hold toChange(HoldId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("hold"));
    }
}

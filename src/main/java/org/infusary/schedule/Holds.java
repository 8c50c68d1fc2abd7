package org.infusary.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.infusary.kernel.HoldId;
import org.infusary.web.NotFound;

@ApplicationScoped
class Holds implements PanacheRepositoryBase<Hold, UUID> {
    Hold withId(HoldId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> new NotFound("hold"));
    }

    /** For a change: one at a time, so that a hold ends in one way only. */
    Hold toChange(HoldId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("hold"));
    }
}

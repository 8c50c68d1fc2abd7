package org.infusary.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.infusary.kernel.SiteId;
import org.infusary.web.NotFound;

@ApplicationScoped
class StaffingPlans implements PanacheRepositoryBase<StaffingPlan, UUID> {
    StaffingPlan of(SiteId site) {
        return findByIdOptional(site.value()).orElseThrow(() -> new NotFound("site"));
    }

    /** Gives the plan its next version now, for a change that stands in rows of its own. */
    void touch(StaffingPlan plan) {
        getEntityManager().lock(plan, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}

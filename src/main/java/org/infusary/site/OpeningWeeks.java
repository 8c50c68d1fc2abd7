package org.infusary.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.infusary.kernel.SiteId;
import org.infusary.web.NotFound;

@ApplicationScoped
class OpeningWeeks implements PanacheRepositoryBase<OpeningWeek, UUID> {
    OpeningWeek of(SiteId site) {
        return findByIdOptional(site.value()).orElseThrow(() -> new NotFound("site"));
    }
}

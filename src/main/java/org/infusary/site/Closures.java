package org.infusary.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.SiteId;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;

@ApplicationScoped
class Closures implements PanacheRepositoryBase<Closure, UUID> {
    Closure at(SiteId site, UUID id) {
        return find("siteId = ?1 and id = ?2", site.value(), id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("closure"));
    }

    List<Closure> touching(SiteId site, DateWindow days, Cursor start, int most) {
        return find(
                        "siteId = ?1 and toDate >= ?2 and fromDate <= ?3 and id > ?4 order by id",
                        site.value(),
                        days.from(),
                        days.to(),
                        start.after())
                .range(0, most - 1)
                .list();
    }
}

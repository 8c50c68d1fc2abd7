package org.infusary.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.SiteId;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;

@ApplicationScoped
class Sites implements PanacheRepositoryBase<Site, UUID> {
    Site byId(SiteId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> new NotFound("site"));
    }

    List<Site> among(Collection<SiteId> visible, Cursor start, int most) {
        List<UUID> ids = visible.stream().map(SiteId::value).toList();
        return find("id in ?1 and id > ?2 order by id", ids, start.after())
                .range(0, most - 1)
                .list();
    }
}

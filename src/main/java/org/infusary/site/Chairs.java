package org.infusary.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.SiteId;
import org.infusary.site.rules.ChairPlace;
import org.infusary.store.Clash;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;

@ApplicationScoped
class Chairs implements PanacheRepositoryBase<Chair, UUID> {
    Chair at(SiteId site, ChairId id) {
        return find("siteId = ?1 and id = ?2", site.value(), id.value())
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("chair"));
    }

    List<Chair> at(SiteId site, Cursor start, int most) {
        return find("siteId = ?1 and id > ?2 order by id", site.value(), start.after())
                .range(0, most - 1)
                .list();
    }

    /** In the order in which they were put up. */
    List<ChairPlace> inService(SiteId site) {
        return find("siteId = ?1 and inService order by id", site.value()).stream()
                .map(Chair::place)
                .toList();
    }

    void keep(Chair chair) {
        try {
            persistAndFlush(chair);
        } catch (PersistenceException refused) {
            if (Clash.constraint(refused)
                    .filter("chair_name_once_per_site"::equals)
                    .isPresent()) {
                throw new ChairNameTaken();
            }
            throw refused;
        }
    }
}

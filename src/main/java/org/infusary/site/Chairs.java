package org.infusary.site;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.SiteId;
import org.infusary.store.Clash;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;
import org.jspecify.annotations.Nullable;

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

    /** Whether a chair of the site other than this one has the name, whatever its capitals. */
    boolean isTaken(SiteId site, String name, @Nullable ChairId own) {
        UUID spared = own == null ? Cursor.START.after() : own.value();
        return count("siteId = ?1 and lower(name) = lower(?2) and id <> ?3", site.value(), name, spared) > 0;
    }

    /** Writes; two who take one name at once are told apart by the database. */
    void keep(Chair chair) {
        try {
            persistAndFlush(chair);
        } catch (PersistenceException refused) {
            throw Clash.told(refused, "chair_name_once_per_site", new ChairNameTaken());
        }
    }
}

package org.infusary.checklist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.infusary.kernel.SiteId;
import org.infusary.web.Cursor;

/** The checklists that are being worked on. */
@ApplicationScoped
class TemplateDrafts implements PanacheRepositoryBase<TemplateDraft, UUID> {
    /** Those for all sites and those for one of these, oldest first. */
    List<TemplateDraft> after(Cursor start, Set<SiteId> sites, int rows) {
        List<UUID> ids = sites.stream().map(SiteId::value).toList();
        return find("id > ?1 and (siteId is null or siteId in ?2) order by id", start.after(), ids)
                .page(0, rows)
                .list();
    }
}

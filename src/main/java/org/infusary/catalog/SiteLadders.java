package org.infusary.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infusary.kernel.Indication;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.web.Cursor;

@ApplicationScoped
class SiteLadders implements PanacheRepositoryBase<SiteLadder, UUID> {
    Optional<SiteLadder> of(SiteId site, ProductId product, Indication indication) {
        return find("siteId = ?1 and productId = ?2 and indication = ?3", site.value(), product.value(), indication)
                .singleResultOptional();
    }

    List<SiteLadder> of(SiteId site, Indication indication) {
        return list("siteId = ?1 and indication = ?2", site.value(), indication);
    }

    List<SiteLadder> after(SiteId site, Cursor start, int rows) {
        return find("siteId = ?1 and id > ?2 order by id", site.value(), start.after())
                .page(0, rows)
                .list();
    }
}

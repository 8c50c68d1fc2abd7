package org.infusary.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CatalogImports implements PanacheRepositoryBase<CatalogImport, UUID> {
    CatalogImport withId(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("import"));
    }

    /** Oldest first. */
    List<CatalogImport> after(Cursor start, CatalogImport.@Nullable Status status, int rows) {
        return (status == null
                        ? find("id > ?1 order by id", start.after())
                        : find("status = ?1 and id > ?2 order by id", status, start.after()))
                .page(0, rows)
                .list();
    }
}

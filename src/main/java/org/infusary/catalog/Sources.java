package org.infusary.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class Sources implements PanacheRepositoryBase<Source, String> {
    List<Source> after(String id, int rows) {
        return find("id > ?1 order by id", id).page(0, rows).list();
    }
}

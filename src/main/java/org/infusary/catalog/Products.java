package org.infusary.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

@ApplicationScoped
class Products implements PanacheRepositoryBase<Product, String> {
    /** Lets one service instance at a time load the reference; freed at the end of the transaction. */
    void lockForLoading() {
        getEntityManager()
                .createNativeQuery("select count(*) from pg_advisory_xact_lock(hashtext('infusary.reference'))")
                .getSingleResult();
    }

    /** In the order of their ids. */
    List<Product> validOn(LocalDate day) {
        return find("(validFrom is null or validFrom <= ?1) and (validTo is null or validTo >= ?1) order by id", day)
                .list();
    }

    List<Product> after(String id, int rows) {
        return find("id > ?1 order by id", id).page(0, rows).list();
    }
}

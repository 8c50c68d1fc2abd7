package org.infusary.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infusary.kernel.ProductId;

@ApplicationScoped
class CatalogProducts implements PanacheRepositoryBase<CatalogProduct, UUID> {
    private static final String WITH_VALIDITY = "from CatalogProduct d join fetch d.product where d.";

    /** What the version in force at that moment says. */
    Optional<CatalogProduct> inForce(Instant at, ProductId product) {
        return find(WITH_VALIDITY + CatalogVersions.IN_FORCE + " and d.product.id = ?2", at, product.value())
                .singleResultOptional();
    }

    /** All of them, in the order of their ids. */
    List<CatalogProduct> inForce(Instant at) {
        return list(WITH_VALIDITY + CatalogVersions.IN_FORCE + " order by d.product.id", at);
    }

    List<CatalogProduct> inForce(Instant at, Collection<ProductId> products) {
        return list(
                WITH_VALIDITY + CatalogVersions.IN_FORCE + " and d.product.id in ?2",
                at,
                products.stream().map(ProductId::value).toList());
    }

    boolean knows(Instant at, ProductId product) {
        return count(CatalogVersions.IN_FORCE + " and product.id = ?2", at, product.value()) > 0;
    }

    Optional<CatalogProduct> in(int version, ProductId product) {
        return find(WITH_VALIDITY + "catalogVersion = ?1 and d.product.id = ?2", version, product.value())
                .singleResultOptional();
    }

    /** Those of a version in the order of their ids, after an id. */
    List<CatalogProduct> after(int version, String id, int rows) {
        return find(WITH_VALIDITY + "catalogVersion = ?1 and d.product.id > ?2 order by d.product.id", version, id)
                .page(0, rows)
                .list();
    }

    List<CatalogProduct> of(int version) {
        return find(WITH_VALIDITY + "catalogVersion = ?1 order by d.product.id", version)
                .list();
    }
}

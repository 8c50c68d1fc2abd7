package org.infusary.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.infusary.catalog.rules.LabelRates;
import org.infusary.kernel.Indication;
import org.infusary.kernel.ProductId;

/** The rates of the version in force at the moment asked for. */
@ApplicationScoped
class ProductRates implements PanacheRepositoryBase<ProductRate, UUID> {
    Optional<ProductRate> of(Instant at, ProductId product, Indication indication) {
        return find(
                        CatalogVersions.IN_FORCE + " and productId = ?2 and indication = ?3",
                        at,
                        product.value(),
                        indication)
                .singleResultOptional();
    }

    List<ProductRate> of(Instant at, Indication indication) {
        return list(CatalogVersions.IN_FORCE + " and indication = ?2", at, indication);
    }

    /** The label's rows of one product; without any when it has none. */
    LabelRates of(Instant at, ProductId product) {
        return new LabelRates(find(CatalogVersions.IN_FORCE + " and productId = ?2", at, product.value()).stream()
                .collect(Collectors.toMap(ProductRate::indication, ProductRate::bounds)));
    }

    /** The same for several products at once; a product without rows is not in the answer. */
    Map<ProductId, LabelRates> of(Instant at, Collection<ProductId> products) {
        return find(
                        CatalogVersions.IN_FORCE + " and productId in ?2",
                        at,
                        products.stream().map(ProductId::value).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        rate -> new ProductId(rate.productId()),
                        Collectors.collectingAndThen(
                                Collectors.toMap(ProductRate::indication, ProductRate::bounds), LabelRates::new)));
    }
}

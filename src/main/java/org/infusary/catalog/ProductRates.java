package org.infusary.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.infusary.catalog.rules.LabelRates;
import org.infusary.kernel.Indication;
import org.infusary.kernel.ProductId;

@ApplicationScoped
class ProductRates implements PanacheRepositoryBase<ProductRate, UUID> {
    Optional<ProductRate> of(ProductId product, Indication indication) {
        return find("productId = ?1 and indication = ?2", product.value(), indication)
                .singleResultOptional();
    }

    List<ProductRate> of(Indication indication) {
        return list("indication", indication);
    }

    /** The label's rows of one product; without any when it has none. */
    LabelRates of(ProductId product) {
        return new LabelRates(find("productId", product.value()).stream()
                .collect(Collectors.toMap(ProductRate::indication, ProductRate::bounds)));
    }

    /** The same for several products at once; a product without rows is not in the answer. */
    Map<ProductId, LabelRates> of(Collection<ProductId> products) {
        return find("productId in ?1", products.stream().map(ProductId::value).toList()).stream()
                .collect(Collectors.groupingBy(
                        rate -> new ProductId(rate.productId()),
                        Collectors.collectingAndThen(
                                Collectors.toMap(ProductRate::indication, ProductRate::bounds), LabelRates::new)));
    }

    void forget(ProductId product) {
        delete("productId", product.value());
    }
}

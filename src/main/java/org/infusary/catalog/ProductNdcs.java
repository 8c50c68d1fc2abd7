package org.infusary.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.infusary.catalog.rules.PackCode;
import org.infusary.kernel.ProductId;

@ApplicationScoped
class ProductNdcs implements PanacheRepositoryBase<ProductNdc, UUID> {
    Optional<ProductNdc> by(PackCode code) {
        return find(column(code.layout()) + " = ?1", code.digits()).singleResultOptional();
    }

    private static String column(PackCode.Layout layout) {
        return switch (layout) {
            case NDC10 -> "ndc10";
            case NDC11 -> "ndc11";
            case NDC12 -> "ndc12";
            case GTIN14 -> "gtin14";
        };
    }

    void forget(ProductId product) {
        delete("productId", product.value());
    }
}

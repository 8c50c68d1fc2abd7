package org.infusary.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.infusary.catalog.rules.Gtin;
import org.infusary.catalog.rules.PackCode;

/** The codes of the version in force at the moment asked for. */
@ApplicationScoped
class ProductNdcs implements PanacheRepositoryBase<ProductNdc, UUID> {
    /** Every package that the code may stand for; more than one only where ten digits do not tell the layout. */
    List<ProductNdc> by(Instant at, PackCode code) {
        return switch (code.layout()) {
            case NDC10 -> with(at, "ndc10", code.digits());
            case NDC11 -> with(at, "ndc11", code.digits());
            case NDC12 -> with(at, "ndc12", code.digits());
            case GTIN14 ->
                new Gtin(code.digits())
                        .ndcDigits()
                        .map(ten -> with(at, "ndc10", ten))
                        .orElse(List.of());
        };
    }

    private List<ProductNdc> with(Instant at, String column, String digits) {
        return list(CatalogVersions.IN_FORCE + " and " + column + " = ?2 order by printed", at, digits);
    }
}

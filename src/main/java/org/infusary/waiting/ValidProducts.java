package org.infusary.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusary.catalog.BrandCatalog;
import org.infusary.catalog.ProductFacts;
import org.infusary.kernel.ProductId;
import org.infusary.schedule.Fitting;
import org.infusary.schedule.rules.Gap;

/** Leaves out whose product may not be planned for on one of the days. */
@ApplicationScoped
class ValidProducts {
    private final BrandCatalog catalog;

    ValidProducts(BrandCatalog catalog) {
        this.catalog = catalog;
    }

    /** Asks the catalogue once for each product. */
    Map<Gap, List<Fitting>> valid(Map<Gap, List<Fitting>> fits) {
        Map<ProductId, Optional<ProductFacts>> known = new HashMap<>();
        Map<Gap, List<Fitting>> valid = new LinkedHashMap<>();
        fits.forEach((gap, some) -> valid.put(
                gap,
                some.stream()
                        .filter(one -> known.computeIfAbsent(one.product(), catalog::product)
                                .filter(product -> isValid(product, one))
                                .isPresent())
                        .toList()));
        return valid;
    }

    private static boolean isValid(ProductFacts product, Fitting fitting) {
        return fitting.offer().placements().stream().allMatch(place -> product.isValidOn(place.date()));
    }
}

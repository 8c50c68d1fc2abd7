package org.infusary.catalog;

import java.time.LocalDate;
import java.util.List;
import org.infusary.catalog.rules.ProductProperties;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * What neighbours may know of a product.
 *
 * @param mgPerMl the concentrations it can be given at; one for every liquid, two for some powders
 * @param validFrom first day it may be planned for; null when no beginning is set
 * @param validTo last day it may be planned for; null when no end is set
 */
public record ProductFacts(
        ProductId id,
        String brand,
        String manufacturer,
        List<Integer> mgPerMl,
        VialSizes vials,
        ProductProperties properties,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        long version) {
    public ProductFacts {
        mgPerMl = List.copyOf(mgPerMl);
    }

    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}

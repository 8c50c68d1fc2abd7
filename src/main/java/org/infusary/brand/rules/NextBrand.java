package org.infusary.brand.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.infusary.kernel.ProductId;
import org.infusary.order.rules.BrandPolicy;

/**
 * The product to propose when the one of an order is short. LOCKED: none. PREFERRED: the first alternative that can be had.
 * OPEN: of all that can be had, first those whose vials make the grams as they are, then those of the same concentration,
 * then by their ids. The rule for OPEN is ours: no source ranks brands.
 */
public final class NextBrand {
    private NextBrand() {}

    /**
     * A product that can be had: valid on the day, with a ladder at the centre.
     *
     * @param keepsGrams whether its vials make the grams as they are
     */
    public record Candidate(ProductId product, int mgPerMl, boolean keepsGrams) {}

    /**
     * @param mgPerMl concentration of the product that is short
     * @param candidates in any order, without the one that is short
     */
    public static Optional<ProductId> of(
            BrandPolicy policy, List<ProductId> alternatives, int mgPerMl, List<Candidate> candidates) {
        Stream<Candidate> ranked =
                switch (policy) {
                    case LOCKED -> Stream.empty();
                    case PREFERRED ->
                        alternatives.stream()
                                .map(product -> candidates.stream()
                                        .filter(one -> one.product().equals(product))
                                        .findFirst()
                                        .orElse(null))
                                .filter(Objects::nonNull);
                    case OPEN ->
                        candidates.stream()
                                .sorted(Comparator.comparing((Candidate one) -> !one.keepsGrams())
                                        .thenComparing(one -> one.mgPerMl() != mgPerMl)
                                        .thenComparing(one -> one.product().value()));
                };
        return ranked.findFirst().map(Candidate::product);
    }
}

package org.infusary.brand.rules;

import java.util.ArrayList;
import java.util.List;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.BrandPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Whether the brand policy of an order lets it go to a product.
 *
 * @param now the product the order wants
 * @param alternatives under PREFERRED, best first
 */
public record PolicyRules(BrandPolicy policy, ProductId now, List<ProductId> alternatives) {
    public PolicyRules {
        alternatives = List.copyOf(alternatives);
    }

    /** @param changed the policy that the order shall have from then on; null: the one it has */
    public List<Reason> refusals(ProductId wanted, @Nullable BrandPolicy changed) {
        if (wanted.equals(now)) {
            return List.of(Reason.of("same-product", "The order is on product " + now + " already."));
        }
        if (changed != null) {
            return List.of();
        }
        return switch (policy) {
            case LOCKED ->
                List.of(Reason.of(
                        "brand-locked",
                        "The order is for product " + now
                                + " only: a switch says in brandPolicy what it is from then on."));
            case PREFERRED ->
                alternatives.contains(wanted)
                        ? List.of()
                        : List.of(Reason.of(
                                "not-an-alternative",
                                "Product " + wanted + " is none of the alternatives of the order, " + alternatives
                                        + ": a switch says in brandPolicy what it is from then on."));
            case OPEN -> List.of();
        };
    }

    /** That an alternative is passed over, and that the policy changes. */
    public List<Reason> warnings(ProductId wanted, @Nullable BrandPolicy changed) {
        List<Reason> warnings = new ArrayList<>();
        int place = alternatives.indexOf(wanted);
        if (policy == BrandPolicy.PREFERRED && place >= 0) {
            List<ProductId> before = alternatives.subList(0, place).stream()
                    .filter(product -> !product.equals(now))
                    .toList();
            if (!before.isEmpty()) {
                warnings.add(Reason.of(
                        "passes-over-alternatives", "The order would rather have " + before + " than " + wanted + "."));
            }
        }
        if (changed != null && changed != policy) {
            warnings.add(
                    Reason.of("policy-changes", "The order is " + changed + " from then on; it was " + policy + "."));
        }
        return warnings;
    }
}

package org.infusary.checklist.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Which visits a template is for.
 *
 * @param site null for all
 * @param products one of them is planned; empty for all
 * @param exposures the patient is one of these to the product; empty for all
 * @param risks the patient's record holds at least one of them; empty for all
 */
public record Scope(@Nullable SiteId site, Set<ProductId> products, Set<Exposure> exposures, Set<Condition> risks) {
    public static final Scope EVERYTHING = new Scope(null, Set.of(), Set.of(), Set.of());

    public Scope {
        products = Set.copyOf(products);
        exposures = Set.copyOf(exposures);
        risks = Set.copyOf(risks);
    }

    /** By what it is for some visits only; empty when it is for all. */
    public List<Narrowing> narrowings() {
        List<Narrowing> narrowings = new ArrayList<>();
        if (site != null) {
            narrowings.add(Narrowing.SITE);
        }
        if (!products.isEmpty()) {
            narrowings.add(Narrowing.PRODUCT);
        }
        if (!exposures.isEmpty()) {
            narrowings.add(Narrowing.EXPOSURE);
        }
        if (!risks.isEmpty()) {
            narrowings.add(Narrowing.RISK);
        }
        return List.copyOf(narrowings);
    }

    boolean takesIn(Occasion occasion) {
        return (site == null || site.equals(occasion.site()))
                && (products.isEmpty() || (occasion.product() != null && products.contains(occasion.product())))
                && (exposures.isEmpty() || (occasion.exposure() != null && exposures.contains(occasion.exposure())))
                && (risks.isEmpty() || !Collections.disjoint(risks, occasion.risks()));
    }
}

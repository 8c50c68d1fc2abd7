package org.infusary.order;

import java.util.List;
import java.util.UUID;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.BrandPolicy;
import org.infusary.order.rules.BrandRun;

/**
 * An order on another product from a cycle on.
 *
 * @param id of the switch by which it is approved
 * @param policy how firmly the order is tied to the product from then on
 * @param warnings about grams that its vials cannot make
 */
public record BrandChange(UUID id, BrandRun run, BrandPolicy policy, List<Reason> warnings) {
    public BrandChange {
        warnings = List.copyOf(warnings);
    }
}

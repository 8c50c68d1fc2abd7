package org.infusary.brand;

import java.util.Optional;
import org.infusary.course.BrandUse;
import org.infusary.course.rules.Lateness;
import org.infusary.kernel.ProductId;
import org.infusary.order.rules.BrandPolicy;

/**
 * An order that needs a product that is short.
 *
 * @param lateness where the patient will stand on the first of its days; empty when nothing was given yet or nothing comes round
 * @param proposed the product to go to; empty when the policy of the order names none that can be had
 */
record Affected(BrandUse.Open open, BrandPolicy policy, Optional<Lateness> lateness, Optional<ProductId> proposed) {}

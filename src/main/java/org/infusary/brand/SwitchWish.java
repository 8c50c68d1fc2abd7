package org.infusary.brand;

import java.time.LocalDate;
import java.util.Optional;
import org.infusary.brand.rules.SwitchCause;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.VisitId;
import org.infusary.order.rules.BrandPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of an order.
 *
 * @param from the first visit on the product; empty: the next cycle that has not begun
 * @param notBefore without a visit, the first day on the product is not before this date; empty: today
 * @param policy how firmly the order is tied to the product from then on; null: as firmly as it is
 */
record SwitchWish(
        OrderId order,
        SwitchCause cause,
        ProductId product,
        Optional<VisitId> from,
        Optional<LocalDate> notBefore,
        @Nullable BrandPolicy policy) {}

package org.infusary.brand;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infusary.brand.rules.SwitchCause;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.order.rules.BrandPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Orders of a centre that shall leave a product that is short.
 *
 * @param from cycles that begin before this date keep it
 * @param wanted which order goes to which product
 * @param unplaced what becomes of all when one cannot be switched
 */
record Shortage(SiteId site, ProductId product, LocalDate from, List<Wanted> wanted, Unplaced unplaced) {
    /** What becomes of the others when an order cannot be switched. */
    enum Unplaced {
        /** Nothing is done while there is one. */
        REFUSE,
        /** Those that can be switched are; every order as a whole or not at all. */
        SKIP
    }

    /** @param policy of the order from then on; null: as it is */
    record Wanted(
            OrderId order, ProductId product, @Nullable BrandPolicy policy) {}

    Shortage {
        wanted = List.copyOf(wanted);
    }

    SwitchWish wish(Wanted one) {
        return new SwitchWish(
                one.order(), SwitchCause.SHORTAGE, one.product(), Optional.empty(), Optional.of(from), one.policy());
    }
}

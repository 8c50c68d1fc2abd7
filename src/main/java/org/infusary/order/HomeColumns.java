package org.infusary.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.infusary.kernel.Travel;
import org.infusary.order.rules.HomeCare;
import org.jspecify.annotations.Nullable;

/** {@link HomeCare} as columns; none of them for an order at the centre. */
@Embeddable
class HomeColumns {
    @Column(name = "home_travel_minutes")
    private Integer travelMinutes;

    @Column(name = "home_cautious_days_reason")
    private @Nullable String cautiousDaysReason;

    protected HomeColumns() {}

    static @Nullable HomeColumns of(@Nullable HomeCare home) {
        if (home == null) {
            return null;
        }
        HomeColumns columns = new HomeColumns();
        columns.travelMinutes = home.travel().minutes();
        columns.cautiousDaysReason = home.cautiousDaysReason();
        return columns;
    }

    HomeCare facts() {
        return new HomeCare(new Travel(travelMinutes), cautiousDaysReason);
    }
}

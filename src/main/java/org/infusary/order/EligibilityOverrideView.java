package org.infusary.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.AccountId;
import org.infusary.order.rules.OverridingRole;
import org.jspecify.annotations.Nullable;

@Schema(name = "EligibilityOverride", description = "That the product was wanted though it stopped for the patient.")
public record EligibilityOverrideView(
        @Schema(description = "In which role.", examples = "PRESCRIBER")
        OverridingRole role,

        @Schema(description = "Why.", examples = "Tolerated for years; no other product to be had")
        String reason,

        @Schema(description = "The stops that were overridden, as they were.")
        List<ReasonView> stops,

        @Schema(description = "Account that overrode them.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID overriddenBy,

        @Schema(description = "When.", examples = "2026-11-23T08:00:00Z")
        Instant overriddenAt) {

    static @Nullable EligibilityOverrideView of(OrderDetails order) {
        return of(order.overriddenStops(), order.placedBy(), order.placedAt());
    }

    /** Null when nothing was overridden. */
    public static @Nullable EligibilityOverrideView of(@Nullable OverriddenStops stops, AccountId by, Instant at) {
        return stops == null
                ? null
                : new EligibilityOverrideView(
                        stops.role(), stops.reason(), ReasonView.of(stops.stops()), by.value(), at);
    }
}

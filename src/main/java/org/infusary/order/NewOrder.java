package org.infusary.order;

import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.Indication;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.order.rules.Anchoring;
import org.infusary.order.rules.BrandPolicy;
import org.infusary.order.rules.Consecutive;
import org.infusary.order.rules.EligibilityOverride;
import org.infusary.order.rules.HomeCare;
import org.infusary.order.rules.Timing;
import org.infusary.order.rules.WantedRegimen;
import org.infusary.order.rules.WantedSpacing;
import org.jspecify.annotations.Nullable;

/**
 * What a prescriber asks for: an {@link OrderFacts} before weight, rounding and defaults.
 *
 * @param alternatives products to switch to, best first; empty unless the policy is {@link BrandPolicy#PREFERRED}
 * @param startOn first day the first cycle may begin, from the site's today to 366 days later
 * @param validUntil last day a cycle may begin, at most five years after {@code startOn}; null when open-ended
 * @param timing when the first cycle must be, besides {@code startOn}
 * @param dailyCapOverrideReason why a dose above the daily cap shall be given all the same; null when it shall not
 * @param home that it is given at the patient's home; null: at the centre
 * @param eligibilityOverride that the product is ordered though it stops for the patient; null when nobody overrides
 */
public record NewOrder(
        PatientId patient,
        Indication indication,
        ProductId product,
        BrandPolicy brandPolicy,
        List<ProductId> alternatives,
        WantedRegimen regimen,
        LocalDate startOn,
        @Nullable LocalDate validUntil,
        Timing timing,
        WantedSpacing spacing,
        Consecutive consecutive,
        Anchoring anchoring,
        boolean premedication,
        @Nullable MicrolitresPerKgHour toleratedMaximum,
        @Nullable String dailyCapOverrideReason,
        @Nullable HomeCare home,
        @Nullable EligibilityOverride eligibilityOverride) {
    public NewOrder {
        alternatives = List.copyOf(alternatives);
    }

    /** The ids alone: the free text of an override belongs into no log. */
    @Override
    public String toString() {
        return "order of " + product + " for patient " + patient;
    }
}

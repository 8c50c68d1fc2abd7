package org.infusary.report.rules;

import java.time.LocalDate;
import java.util.Set;
import org.infusary.brand.rules.SwitchCause;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * An infusion of which something went in, as the reports count it.
 *
 * @param on the site's date
 * @param ordered the product of its order as it was placed
 * @param given the products of its vials by the ledger; at least one
 * @param exposure what the patient was to the product on that day, by what was given before it
 * @param switched whether another product was given on the last day before, here or elsewhere
 * @param cause of the approved switch that began on its day; null when none did
 * @param reacted whether any reaction was noted at it
 */
public record GivenInfusion(
        SiteId site,
        PatientId patient,
        LocalDate on,
        ProductId ordered,
        Set<ProductId> given,
        Exposure exposure,
        boolean switched,
        @Nullable SwitchCause cause,
        boolean reacted) {
    public GivenInfusion {
        given = Set.copyOf(given);
    }

    /** Whether every vial was of the ordered product. */
    boolean isOnOrderedBrand() {
        return given.equals(Set.of(ordered));
    }
}

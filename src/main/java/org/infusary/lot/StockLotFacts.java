package org.infusary.lot;

import java.time.LocalDate;
import org.infusary.kernel.Grams;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Vials of one lot and size at a centre.
 *
 * @param grams of one vial
 * @param expiry last day they may be given
 * @param code NDC or GTIN under which they came; null when none was told
 * @param owner the patient whose they are, and to whom alone they may be given; null when they are the centre's
 * @param onHand vials, 0 or more
 * @param setAside of those, for visits to come; 0 to {@code onHand}
 * @param recalled whether a recall of the lot stands
 */
public record StockLotFacts(
        StockLotId id,
        SiteId site,
        ProductId product,
        Grams grams,
        String lot,
        LocalDate expiry,
        @Nullable String code,
        @Nullable PatientId owner,
        int onHand,
        int setAside,
        boolean recalled) {}

package org.infusary.ledger;

import java.time.LocalDate;
import org.infusary.kernel.Grams;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * One vial that was given at one of our sites.
 *
 * @param on the site's date
 * @param grams what the vial holds, above 0
 * @param lot the manufacturer's batch, 1 to 40 characters
 * @param expiry last day the vial may be given
 * @param ndc as scanned or typed; null when there was none
 * @param gtin 14 digits; null when none was scanned
 * @param serial null when none was scanned
 */
public record VialGiven(
        PatientId patient,
        SiteId site,
        ProductId product,
        LocalDate on,
        Grams grams,
        String lot,
        LocalDate expiry,
        @Nullable String ndc,
        @Nullable String gtin,
        @Nullable String serial,
        InfusionId infusion) {}

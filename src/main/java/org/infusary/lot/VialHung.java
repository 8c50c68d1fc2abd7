package org.infusary.lot;

import java.util.UUID;
import org.infusary.kernel.Grams;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;

/**
 * A vial that is hung.
 *
 * @param entry the ledger's entry of it, which is written
 */
public record VialHung(
        SiteId site, PatientId patient, VisitId visit, ProductId product, Grams grams, String lot, UUID entry) {}

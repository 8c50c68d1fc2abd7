package org.infusary.lot;

import java.time.LocalDate;
import org.infusary.kernel.Grams;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * Vials that came in.
 *
 * @param grams of one vial
 * @param vials above 0
 * @param code NDC or GTIN; null when none was told
 * @param owner whose they are; null: the centre's
 */
record Received(
        ProductId product,
        Grams grams,
        String lot,
        LocalDate expiry,
        int vials,
        @Nullable String code,
        @Nullable PatientId owner) {}

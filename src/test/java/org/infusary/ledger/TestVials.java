package org.infusary.ledger;

import java.time.LocalDate;
import org.infusary.kernel.Grams;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;

/** Vials for one test: Privigen of 20 g that expires in 2028, unless something else is said. */
record TestVials(PatientId patient, SiteId site, InfusionId infusion, LocalDate on) {
    VialGiven vial(String lot) {
        return vial("privigen", lot, "20");
    }

    VialGiven vial(String product, String lot, String grams) {
        return expiring(product, lot, grams, LocalDate.of(2028, 3, 31));
    }

    VialGiven expiring(String product, String lot, String grams, LocalDate expiry) {
        return new VialGiven(
                patient,
                site,
                new ProductId(product),
                on,
                Grams.of(grams),
                lot,
                expiry,
                "44206-437-20",
                null,
                null,
                infusion);
    }
}

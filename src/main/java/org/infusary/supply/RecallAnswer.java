package org.infusary.supply;

import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.Grams;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.lot.RecallFacts;
import org.infusary.lot.StockLotFacts;
import org.infusary.web.Page;

/**
 * Whom and what a recall concerns, as far as it is of the caller's sites.
 *
 * @param recipients the first page
 * @param stock what is on hand of the lot
 * @param visits for which vials of it were set aside when it was recalled
 */
public record RecallAnswer(
        RecallFacts recall, Given given, Page<Recipient> recipients, List<StockLotFacts> stock, List<ForVisit> visits) {
    public RecallAnswer {
        stock = List.copyOf(stock);
        visits = List.copyOf(visits);
    }

    /**
     * What was given of the lot.
     *
     * @param entries vials given here and reports from elsewhere, without those that were voided
     * @param grams of those, as far as they are known
     * @param otherSites sites that gave it too, or have reports of it, and are not the caller's
     */
    public record Given(int patients, int entries, Grams grams, int otherSites) {}

    /** Vials, above 0, that were set aside for a visit. */
    public record ForVisit(VisitId visit, SiteId site, PatientId patient, LocalDate date, Grams vialGrams, int vials) {}
}

package org.infusary.supply;

import java.util.List;
import java.util.Optional;
import org.infusary.lot.StockLotFacts;
import org.infusary.schedule.VisitFacts;
import org.infusary.supply.rules.LeftOut;
import org.infusary.supply.rules.VialChoice;

/**
 * Which vials to take for a visit.
 *
 * @param choice empty when no vials that are free make it
 * @param leftOut what else is on hand of the product, and why it is not taken
 */
public record VialProposal(VisitFacts visit, Optional<VialChoice> choice, List<Unfit> leftOut) {
    public VialProposal {
        leftOut = List.copyOf(leftOut);
    }

    /** Vials on hand that are not for the visit. */
    public record Unfit(StockLotFacts lot, LeftOut reason) {}
}

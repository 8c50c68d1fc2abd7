package org.infusary.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusary.catalog.BrandCatalog;
import org.infusary.catalog.ProductFacts;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Reason;
import org.infusary.kernel.VisitId;
import org.infusary.lot.LotLine;
import org.infusary.lot.SetAsideFacts;
import org.infusary.lot.SettingAside;
import org.infusary.lot.Stock;
import org.infusary.lot.StockLotFacts;
import org.infusary.lot.StockLotId;
import org.infusary.order.rules.DoseRounding;
import org.infusary.schedule.Scheduling;
import org.infusary.schedule.VisitFacts;
import org.infusary.site.SiteCalendar;
import org.infusary.supply.rules.LeftOut;
import org.infusary.supply.rules.SetAsideRules;
import org.infusary.supply.rules.ShelfVials;
import org.infusary.supply.rules.VialChoice;
import org.infusary.web.BadRequest;
import org.infusary.web.Refused;

/**
 * The door of vials for visits: proposed, set aside, released. What is proposed keeps nothing.
 *
 * <p>A visit of a site the caller is not bound to is a 404. The grams of a visit are never changed here: vials make them up, with
 * less than one unit of the centre's rounding left over.
 */
@ApplicationScoped
public class VisitVials {
    private final Scheduling scheduling;
    private final Stock stock;
    private final SettingAside settingAside;
    private final BrandCatalog catalog;
    private final SiteCalendar sites;

    VisitVials(
            Scheduling scheduling, Stock stock, SettingAside settingAside, BrandCatalog catalog, SiteCalendar sites) {
        this.scheduling = scheduling;
        this.stock = stock;
        this.settingAside = settingAside;
        this.catalog = catalog;
        this.sites = sites;
    }

    /** The fewest lots, then the least waste, then first expiry first; see {@link VialChoice}. */
    @Transactional
    public VialProposal propose(VisitId id) {
        VisitFacts visit = scheduling.visit(id);
        List<ShelfVials> fit = new ArrayList<>();
        List<VialProposal.Unfit> unfit = new ArrayList<>();
        for (StockLotFacts lot : stock.onHand(visit.site(), visit.product())) {
            Optional<LeftOut> reason = leftOut(lot, visit);
            reason.ifPresentOrElse(
                    why -> unfit.add(new VialProposal.Unfit(lot, why)),
                    () -> fit.add(new ShelfVials(
                            lot.id().value(), lot.lot(), lot.grams(), lot.expiry(), lot.onHand() - lot.setAside())));
        }
        return new VialProposal(visit, VialChoice.of(fit, visit.grams(), unit(visit)), unfit);
    }

    /**
     * Sets vials aside for a visit, all lines or none.
     *
     * <p>422 with every reason: {@code lot-recalled}, {@code expires-before-visit}, {@code of-another-patient},
     * {@code fewer-grams-than-visit}, {@code more-grams-than-visit}, {@code more-lots-than-needed}. 400 for a stock lot that is
     * not of the visit's centre and product, or comes twice.
     *
     * @throws org.infusary.lot.NotOnHand when somebody else was faster
     * @throws org.infusary.web.Conflict when the visit has its vials already, or is not to come
     */
    @Transactional
    public List<SetAsideFacts> setAside(VisitId id, List<LotLine> lines) {
        VisitFacts visit = scheduling.visit(id);
        Map<StockLotId, StockLotFacts> onHand = new HashMap<>();
        stock.onHand(visit.site(), visit.product()).forEach(lot -> onHand.put(lot.id(), lot));
        List<Reason> faults = new ArrayList<>();
        List<Grams> grams = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            StockLotFacts lot = onHand.remove(lines.get(i).stockLot());
            if (lot == null) {
                throw new BadRequest(
                        "lines[" + i + "].stockLotId",
                        "must be of the visit's centre and product, have vials on hand, and come once");
            }
            grams.add(lot.grams().times(lines.get(i).vials()));
            leftOut(lot, visit).filter(why -> why != LeftOut.SET_ASIDE).ifPresent(why -> faults.add(fault(why, lot)));
        }
        faults.addAll(SetAsideRules.faults(grams, visit.grams(), unit(visit)));
        Refused.ifAny(faults);
        settingAside.setAside(visit.site(), id, visit.date(), lines);
        return settingAside.of(visit.site(), id);
    }

    /** What is and was set aside for a visit, oldest first. */
    @Transactional
    public List<SetAsideFacts> of(VisitId id) {
        return settingAside.of(scheduling.visit(id).site(), id);
    }

    /** @throws org.infusary.web.Conflict when nothing is set aside */
    @Transactional
    public List<SetAsideFacts> release(VisitId id) {
        VisitFacts visit = scheduling.visit(id);
        settingAside.release(id);
        return settingAside.of(visit.site(), id);
    }

    private static Optional<LeftOut> leftOut(StockLotFacts lot, VisitFacts visit) {
        if (lot.recalled()) {
            return Optional.of(LeftOut.RECALLED);
        }
        if (lot.expiry().isBefore(visit.date())) {
            return Optional.of(LeftOut.EXPIRES_BEFORE_VISIT);
        }
        if (lot.owner() != null && !lot.owner().equals(visit.patient())) {
            return Optional.of(LeftOut.OF_ANOTHER_PATIENT);
        }
        return lot.setAside() < lot.onHand() ? Optional.empty() : Optional.of(LeftOut.SET_ASIDE);
    }

    private static Reason fault(LeftOut why, StockLotFacts lot) {
        return switch (why) {
            case RECALLED -> Reason.of("lot-recalled", "Stock lot " + lot.id() + " is recalled.");
            case EXPIRES_BEFORE_VISIT ->
                Reason.of("expires-before-visit", "Stock lot " + lot.id() + " expires on " + lot.expiry() + ".");
            case OF_ANOTHER_PATIENT ->
                Reason.of("of-another-patient", "Stock lot " + lot.id() + " belongs to another patient.");
            case SET_ASIDE -> Reason.of("set-aside", "Stock lot " + lot.id() + " is set aside.");
        };
    }

    private Grams unit(VisitFacts visit) {
        ProductFacts product = catalog.product(visit.product()).orElseThrow();
        return DoseRounding.unit(sites.site(visit.site()).policy().rounding(), product.vials());
    }
}

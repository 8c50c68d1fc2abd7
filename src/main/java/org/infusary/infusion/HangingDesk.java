package org.infusary.infusion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.infusary.catalog.BrandCatalog;
import org.infusary.catalog.ProductFacts;
import org.infusary.infusion.rules.VialRules;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Reason;
import org.infusary.ledger.BrandLedger;
import org.infusary.ledger.EntryFacts;
import org.infusary.ledger.VialGiven;
import org.infusary.lot.Recalls;
import org.infusary.lot.Stock;
import org.infusary.lot.VialHung;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.infusary.web.NotFound;
import org.infusary.web.Refused;

/** Hangs vials, takes them back, and has a second person look at them. The infusion it is told of is locked and visible. */
@ApplicationScoped
class HangingDesk {
    private final InfusionLog log;
    private final BrandLedger ledger;
    private final Stock stock;
    private final Recalls recalls;
    private final BrandCatalog catalog;
    private final SiteCalendar sites;
    private final Caller caller;
    private final Clock clock;

    HangingDesk(
            InfusionLog log,
            BrandLedger ledger,
            Stock stock,
            Recalls recalls,
            BrandCatalog catalog,
            SiteCalendar sites,
            Caller caller,
            Clock clock) {
        this.log = log;
        this.ledger = ledger;
        this.stock = stock;
        this.recalls = recalls;
        this.catalog = catalog;
        this.sites = sites;
        this.caller = caller;
        this.clock = clock;
    }

    UUID hang(Infusion infusion, HangVialRequest request) {
        SiteFacts site = sites.site(infusion.site());
        LocalDate today = site.dateAt(clock.instant());
        Vial vial = Vial.of(request, catalog, today);
        if (!vial.product().equals(infusion.product())) {
            throw new BrandMismatch(infusion.product(), vial.product());
        }
        Refused.ifAny(faults(infusion, vial, Boolean.TRUE.equals(request.partly()), today));
        UUID entry = ledger.record(new VialGiven(
                infusion.patient(),
                infusion.site(),
                infusion.product(),
                site.dateAt(infusion.startedAt()),
                vial.grams(),
                vial.lot(),
                vial.expiry(),
                vial.ndc(),
                vial.gtin(),
                vial.serial(),
                infusion.id()));
        stock.hang(new VialHung(
                infusion.site(),
                infusion.patient(),
                infusion.visit(),
                infusion.product(),
                vial.grams(),
                vial.lot(),
                entry));
        return entry;
    }

    private List<Reason> faults(Infusion infusion, Vial vial, boolean partly, LocalDate today) {
        ProductFacts product = catalog.product(infusion.product()).orElseThrow();
        List<Reason> faults = new ArrayList<>(VialRules.faults(
                new VialRules.Candidate(vial.product(), vial.grams(), vial.lot(), vial.expiry(), partly),
                product.vials(),
                today,
                recalls.standing(infusion.product()),
                InfusionView.sum(ledger.ofInfusion(infusion.id())),
                infusion.gramsPlanned()));
        if (vial.serial() != null && ledger.isGiven(vial.product(), vial.grams(), vial.serial())) {
            faults.add(BrandLedger.SERIAL_ALREADY_HUNG);
        }
        if (lacksSecondCheck(infusion)) {
            faults.add(VialRules.SECOND_CHECK_MISSING);
        }
        return faults;
    }

    /** Whether the centre wants a second person at each vial, and one hangs that nobody else has looked at. */
    boolean lacksSecondCheck(Infusion infusion) {
        if (!sites.site(infusion.site()).policy().secondCheckOfVials()) {
            return false;
        }
        Map<UUID, VialCheck> checks = log.checksOf(infusion.id());
        return ledger.ofInfusion(infusion.id()).stream().anyMatch(vial -> !checks.containsKey(vial.id()));
    }

    void undo(Infusion infusion, UUID entry, String reason) {
        vial(infusion, entry);
        ledger.undo(entry, reason);
        stock.takeBack(entry);
    }

    /** Does nothing when somebody has looked already. */
    void secondCheck(Infusion infusion, UUID entry) {
        EntryFacts vial = vial(infusion, entry);
        AccountId second = caller.account();
        if (vial.recordedBy().equals(second)) {
            throw new Refused(Reason.of(
                    "second-check-same-person",
                    "The second person must be another one than who hung the vial.",
                    "R20",
                    "R12",
                    "R27"));
        }
        if (!log.checksOf(infusion.id()).containsKey(entry)) {
            log.add(new VialCheck(entry, infusion.id(), second, clock.instant()));
        }
    }

    private EntryFacts vial(Infusion infusion, UUID entry) {
        return ledger.ofInfusion(infusion.id()).stream()
                .filter(vial -> vial.id().equals(entry))
                .findFirst()
                .orElseThrow(() -> new NotFound("vial of this infusion"));
    }
}

package org.infusary.lot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.infusary.catalog.BrandCatalog;
import org.infusary.catalog.ProductFacts;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.lot.rules.MovementKind;
import org.infusary.lot.rules.MovementReason;
import org.infusary.lot.rules.ShelfLot;
import org.infusary.patient.PatientRegister;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.infusary.web.BadRequest;
import org.infusary.web.Conflict;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The door of what a centre has on stock. Counts change by movements that stay on record; the database keeps them from going
 * below zero.
 *
 * <p>A centre or stock lot of a site the caller is not bound to is a 404.
 */
@ApplicationScoped
public class Stock {
    private final StockShelf shelf;
    private final SetAsides asides;
    private final BrandCatalog catalog;
    private final PatientRegister patients;
    private final SiteCalendar sites;
    private final Caller caller;
    private final Clock clock;

    Stock(
            StockShelf shelf,
            SetAsides asides,
            BrandCatalog catalog,
            PatientRegister patients,
            SiteCalendar sites,
            Caller caller,
            Clock clock) {
        this.shelf = shelf;
        this.asides = asides;
        this.catalog = catalog;
        this.patients = patients;
        this.sites = sites;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Vials came in; more of a lot that is there are counted with it.
     *
     * <p>422 {@code lot-recalled}, {@code no-such-vial} for a size the product does not have; 409 {@code expiry-differs} from
     * that of the lot as it stands. 400 for a product, code or patient that does not fit.
     */
    @Transactional
    StockLotFacts receive(SiteId id, Received received) {
        SiteFacts site = sites.site(id);
        mustBeKnown(received);
        if (received.owner() != null
                && !patients.patient(received.owner()).site().equals(id)) {
            throw new BadRequest("patientId", "must be a patient of the centre");
        }
        LocalDate today = today(site);
        shelf.open(id, received);
        StockLotFacts lot = shelf.of(id, received, today);
        if (!lot.expiry().equals(received.expiry())) {
            throw new Conflict(
                    "expiry-differs",
                    "Another expiry",
                    "The lot is on stock with expiry " + lot.expiry() + ". One of the two was misread.");
        }
        return moved(lot.id(), MovementKind.RECEIVED, received.vials(), null);
    }

    /** The lots of a centre, those without a vial left too, oldest first. */
    @Transactional
    Page<StockLotFacts> at(SiteId id, @Nullable ProductId product, PageRequest page) {
        SiteFacts site = sites.site(id);
        Page<StockLotFacts> found = Page.of(
                shelf.at(id, product, today(site), page.start(), page.limit() + 1),
                page.limit(),
                lot -> new Cursor(lot.id().value()));
        caller.about(found.items().stream()
                .map(StockLotFacts::owner)
                .filter(Objects::nonNull)
                .toList());
        return found;
    }

    /** Lots of a product with vials on hand at a centre, in the order they came. */
    @Transactional
    public List<StockLotFacts> onHand(SiteId id, ProductId product) {
        return shelf.onHand(id, product, today(sites.site(id)));
    }

    /** What is on hand of a lot at the caller's centres. */
    @Transactional
    public List<StockLotFacts> onHand(ProductId product, String lot) {
        return shelf.onHand(
                product,
                lot,
                caller.sites(),
                clock.instant().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    @Transactional
    public StockLotFacts lot(StockLotId id) {
        SiteFacts site = siteOf(id);
        StockLotFacts lot = shelf.withId(id, today(site)).orElseThrow();
        if (lot.owner() != null) {
            caller.about(lot.owner());
        }
        return lot;
    }

    /** Oldest first. */
    @Transactional
    Page<MovementFacts> movements(StockLotId id, PageRequest page) {
        siteOf(id);
        return Page.of(
                shelf.movements(id, page.start(), page.limit() + 1),
                page.limit(),
                movement -> new Cursor(movement.id()));
    }

    /**
     * Vials came, were wasted, returned, or counted anew.
     *
     * @param vials above 0 when they came, below 0 when they went
     * @throws NotOnHand when fewer are on hand, or all others are set aside
     */
    @Transactional
    StockLotFacts move(StockLotId id, MovementKind kind, int vials, @Nullable MovementReason reason) {
        SiteFacts site = siteOf(id);
        asides.expire(site.id(), today(site), null, caller.account(), clock.instant());
        return moved(id, kind, vials, reason);
    }

    /**
     * A vial is hung and taken off stock when its lot is there; to be called when the ledger's entry is written.
     *
     * <p>422 {@code vials-of-others} when all vials of the lot that are there are other patients' or set aside for other visits;
     * {@code vial-not-on-stock} when none is there and the centre hangs only from stock.
     */
    @Transactional
    public void hang(VialHung vial) {
        SiteFacts site = sites.site(vial.site());
        asides.expire(site.id(), today(site), vial.visit(), caller.account(), clock.instant());
        List<ShelfLot> lots = shelf.lock(vial);
        Optional<ShelfLot> from = ShelfLot.toTakeFrom(lots, vial.patient());
        if (from.isPresent()) {
            take(vial, from.get());
        } else if (lots.stream().anyMatch(lot -> lot.onHand() > 0)) {
            throw new Refused(Reason.of(
                    "vials-of-others",
                    "All vials of the lot on stock belong to other patients or are set aside for other visits."));
        } else if (site.policy().onlyFromStock()) {
            throw new Refused(Reason.of(
                    "vial-not-on-stock", "No vial of this lot and size is on stock, and the centre hangs no others."));
        }
    }

    /** A vial that was hung is voided in the ledger: it is back on stock when it was taken from there. */
    @Transactional
    public void takeBack(UUID entry) {
        shelf.takenFrom(entry)
                .ifPresent(lot -> shelf.move(
                        lot,
                        MovementKind.CORRECTED,
                        1,
                        MovementReason.HANGING_UNDONE,
                        entry,
                        caller.account(),
                        clock.instant()));
    }

    /** Those of the ledger's entries whose vials were taken from stock. */
    @Transactional
    public Set<UUID> takenFromStock(Collection<UUID> entries) {
        return entries.isEmpty() ? Set.of() : shelf.takenFromStock(entries);
    }

    private void take(VialHung vial, ShelfLot from) {
        StockLotId lot = new StockLotId(from.id());
        if (from.keptForVisit() > 0) {
            asides.hang(vial.visit(), lot, caller.account(), clock.instant());
        }
        shelf.move(lot, MovementKind.HUNG, -1, null, vial.entry(), caller.account(), clock.instant());
    }

    private StockLotFacts moved(StockLotId id, MovementKind kind, int vials, @Nullable MovementReason reason) {
        shelf.move(id, kind, vials, reason, null, caller.account(), clock.instant());
        return lot(id);
    }

    private void mustBeKnown(Received received) {
        ProductFacts product = catalog.product(received.product())
                .orElseThrow(() -> new BadRequest("productId", "must be a product of the catalogue with known vials"));
        if (!product.vials().grams().contains(received.grams())) {
            throw new Refused(Reason.of("no-such-vial", "The product has no vial of " + received.grams() + " g."));
        }
        String code = received.code();
        if (code != null
                && catalog.byCode(code)
                        .filter(found -> found.product().equals(received.product())
                                && found.grams().compareTo(received.grams()) == 0)
                        .isEmpty()) {
            throw new BadRequest("code", "must be an NDC or GTIN of the product and vial size, or absent");
        }
    }

    private SiteFacts siteOf(StockLotId id) {
        SiteId site = shelf.siteOf(id).orElseThrow(() -> new NotFound("stock lot"));
        caller.mustSee(site, "stock lot");
        return sites.site(site);
    }

    private LocalDate today(SiteFacts site) {
        return site.dateAt(clock.instant());
    }
}

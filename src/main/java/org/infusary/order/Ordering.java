package org.infusary.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.infusary.catalog.BrandCatalog;
import org.infusary.catalog.ProductFacts;
import org.infusary.kernel.Grams;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.Reason;
import org.infusary.ledger.BrandBlocks;
import org.infusary.order.rules.DailyCapAnswer;
import org.infusary.order.rules.Dosing;
import org.infusary.order.rules.Occasion;
import org.infusary.order.rules.OrderStatus;
import org.infusary.order.rules.ProductFit;
import org.infusary.order.rules.Spacing;
import org.infusary.order.rules.StatusReason;
import org.infusary.patient.PatientFacts;
import org.infusary.patient.PatientRegister;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.infusary.web.BadRequest;
import org.infusary.web.BadRequest.FieldError;
import org.infusary.web.Cursor;
import org.infusary.web.EntityTag;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The door of this room: what is wanted for a patient.
 *
 * <p>An order of a site the caller is not bound to is a 404 ({@code NotFound("order")}).
 */
@ApplicationScoped
public class Ordering {
    private static final String KNOWN_PRODUCT = "must be a product of the catalogue";

    private final Orders orders;
    private final OrderStatusChanges changes;
    private final TimingDates dates;
    private final PatientRegister patients;
    private final BrandCatalog catalog;
    private final SiteCalendar sites;
    private final DoseReferenceFile reference;
    private final BrandBlocks blocks;
    private final OrderDosing doses;
    private final ProductDesk fits;
    private final Caller caller;
    private final Clock clock;

    Ordering(
            Orders orders,
            OrderStatusChanges changes,
            TimingDates dates,
            PatientRegister patients,
            BrandCatalog catalog,
            SiteCalendar sites,
            DoseReferenceFile reference,
            BrandBlocks blocks,
            OrderDosing doses,
            ProductDesk fits,
            Caller caller,
            Clock clock) {
        this.orders = orders;
        this.changes = changes;
        this.dates = dates;
        this.patients = patients;
        this.catalog = catalog;
        this.sites = sites;
        this.reference = reference;
        this.blocks = blocks;
        this.doses = doses;
        this.fits = fits;
        this.caller = caller;
        this.clock = clock;
    }

    /** What neighbours may know of an order. */
    @Transactional
    public OrderFacts order(OrderId id) {
        return visible(id).facts();
    }

    /** Several at once, in no order. */
    @Transactional
    public List<OrderFacts> orders(Collection<OrderId> ids) {
        List<InfusionOrder> found = orders.withIds(ids);
        found.forEach(order -> caller.mustSee(order.site(), order.patient(), "order"));
        return found.stream().map(InfusionOrder::facts).toList();
    }

    /** The order with what its numbers come from. */
    @Transactional
    public OrderDetails details(OrderId id) {
        return visible(id).details();
    }

    /** The orders of a site or patient, oldest first; 404 for a site or patient that is not the caller's to see. */
    @Transactional
    public Page<OrderDetails> page(OrdersSought sought, PageRequest page) {
        if (sought.site() != null) {
            caller.mustSee(sought.site(), "site");
        }
        if (sought.patient() != null) {
            patients.patient(sought.patient());
        } else if (sought.site() == null) {
            throw new BadRequest("siteId", "must be given unless patientId is");
        }
        Page<InfusionOrder> found = Page.of(
                orders.sought(sought, page.start(), page.limit() + 1),
                page.limit(),
                order -> new Cursor(order.id().value()));
        return caller.about(found, InfusionOrder::patient).map(InfusionOrder::details);
    }

    /**
     * Places an order: active at once, dosed on the patient's latest weight, rounded to vials.
     *
     * <p>404 for a patient that is not the caller's to see; 400 for fields that do not fit each other, the site's date
     * or the catalogue; 422 with every reason: {@code no-vial-sizes} (alone), {@code product-not-valid}, {@code no-weight}, {@code weight-stale},
     * {@code dose-implausible}, {@code daily-cap}, {@code no-vial-makes-grams}, {@code fewer-vials-than-days},
     * {@code brand-blocked}, {@code eligibility-…} for every stop of the product for this patient when not all of them are
     * overridden, {@code eligibility-override-not-needed}.
     */
    @Transactional
    public OrderDetails place(NewOrder wanted) {
        PatientFacts patient = patients.patient(wanted.patient());
        SiteFacts site = sites.site(patient.site());
        Instant now = clock.instant();
        LocalDate today = site.dateAt(now);
        Spacing spacing = Spacing.of(wanted.spacing(), site.policy(), wanted.regimen());
        OrderShape.mustFit(wanted, spacing, today);
        mustBeKnown(wanted);
        ProductFacts product = catalog.product(wanted.product())
                .orElseThrow(() -> new Refused(Reason.of(
                        "no-vial-sizes", "No vial size of the product is known, so no amount of it can be made.")));
        boolean overridden = wanted.dailyCapOverrideReason() != null;
        Dosing dosing = doses.decide(patient, site.policy(), product.vials(), today, overridden, wanted.regimen());
        ProductFit fit = fits.judge(wanted, patient, product);
        Refused.ifAny(refusals(product, wanted, dosing, fit));

        InfusionOrder order = InfusionOrder.place(wanted, site.id(), dosing, spacing, fit, caller.account(), now);
        orders.persistAndFlush(order);
        write(order, null, null);
        return order.details();
    }

    /**
     * Turns the life of an order. A mistake is stopped with {@link StatusReason#ENTERED_IN_ERROR}.
     *
     * @param read 412 when it is no longer the order's version
     * @param reason 400 when it is missing for {@code ON_HOLD} and {@code STOPPED}
     * @throws OrderCannotBecome 409 when the order's life does not go from its status to {@code next}
     */
    @Transactional
    public OrderDetails changeStatus(OrderId id, EntityTag read, OrderStatus next, @Nullable StatusReason reason) {
        InfusionOrder order = visible(id);
        read.mustBe(order.version());
        if (reason == null && (next == OrderStatus.ON_HOLD || next == OrderStatus.STOPPED)) {
            throw new BadRequest("reason", "must be given for ON_HOLD and STOPPED");
        }
        OrderStatus before = order.status();
        order.become(next);
        orders.flush();
        write(order, before, reason);
        return order.details();
    }

    /**
     * The procedure or the event that an order is timed by has a date, or another one; the start of an order that waits for
     * an event is counted from it.
     *
     * <p>400 for a procedure before today, an event after today, or either more than 366 days away; 422
     * {@code order-has-no-procedure}, {@code order-has-no-event}, {@code order-over}, {@code order-no-longer-valid}.
     *
     * @param read 412 when it is no longer the order's version
     */
    @Transactional
    public OrderFacts occasionOn(OrderId id, EntityTag read, Occasion occasion, LocalDate date) {
        InfusionOrder order = visible(id);
        read.mustBe(order.version());
        Instant now = clock.instant();
        dates.put(order, occasion, date, sites.site(order.site()).dateAt(now), caller.account(), now);
        orders.flush();
        return order.facts();
    }

    /** Every date that the procedure or event of an order was put on, oldest first; not the one it was placed with. */
    @Transactional
    public List<DateChangeFacts> dateChanges(OrderId id) {
        return dates.of(visible(id).id());
    }

    /** The turns in the life of an order, oldest first; the first one is its placing. */
    @Transactional
    public List<OrderStatusChangeFacts> history(OrderId id) {
        return changes.of(visible(id).id());
    }

    /**
     * What the daily cap says when the rest of a cycle is given over fewer days than were ordered.
     *
     * @param left grams of the rest, in whole vials
     * @param days 1 to 5
     */
    @Transactional
    public DailyCapAnswer dailyCap(OrderId id, Grams left, int days) {
        OrderDetails order = visible(id).details();
        return reference
                .reference()
                .dailyCap()
                .answer(
                        "What is left of the cycle",
                        left.value(),
                        days,
                        order.facts().weight(),
                        order.dailyCapOverrideReason() != null);
    }

    private InfusionOrder visible(OrderId id) {
        InfusionOrder order = orders.byId(id);
        caller.mustSee(order.site(), order.patient(), "order");
        return order;
    }

    private void mustBeKnown(NewOrder wanted) {
        List<FieldError> errors = new ArrayList<>();
        if (!catalog.knows(wanted.product())) {
            errors.add(new FieldError("productId", KNOWN_PRODUCT));
        }
        for (int i = 0; i < wanted.alternatives().size(); i++) {
            if (!catalog.knows(wanted.alternatives().get(i))) {
                errors.add(new FieldError("alternativeProductIds[" + i + "]", KNOWN_PRODUCT));
            }
        }
        if (!errors.isEmpty()) {
            throw new BadRequest(errors);
        }
    }

    private List<Reason> refusals(ProductFacts product, NewOrder wanted, Dosing dosing, ProductFit fit) {
        List<Reason> refusals = new ArrayList<>();
        blocks.reason(wanted.patient(), wanted.product()).ifPresent(refusals::add);
        if (!product.isValidOn(wanted.startOn())) {
            refusals.add(Reason.of("product-not-valid", "The product may not be planned for on the day of the start."));
        }
        refusals.addAll(dosing.refusals());
        refusals.addAll(fit.refusals());
        return refusals;
    }

    private void write(InfusionOrder order, @Nullable OrderStatus before, @Nullable StatusReason reason) {
        changes.write(
                order.id(),
                new OrderStatusChangeFacts(before, order.status(), reason, caller.account(), clock.instant()));
    }
}

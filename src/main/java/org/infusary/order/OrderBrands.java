package org.infusary.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.infusary.catalog.BrandCatalog;
import org.infusary.catalog.ProductFacts;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.Grams;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.BrandPolicy;
import org.infusary.order.rules.BrandRun;
import org.infusary.order.rules.CycleDose;
import org.infusary.order.rules.DailyCapAnswer;
import org.infusary.order.rules.Maintenance;
import org.infusary.order.rules.Regimen;
import org.infusary.order.rules.RoundedDose;
import org.infusary.order.rules.SwitchedDose;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;
import org.infusary.site.rules.Rounding;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The door of this room for orders that get another product after they were placed. Whether that is approved is not judged
 * here; that it was, the database asks for.
 *
 * <p>An order of a site the caller is not bound to is a 404.
 */
@ApplicationScoped
public class OrderBrands {
    private final Orders orders;
    private final Ordering ordering;
    private final BrandCatalog catalog;
    private final SiteCalendar sites;
    private final Caller caller;

    OrderBrands(Orders orders, Ordering ordering, BrandCatalog catalog, SiteCalendar sites, Caller caller) {
        this.orders = orders;
        this.ordering = ordering;
        this.catalog = catalog;
        this.sites = sites;
        this.caller = caller;
    }

    /** Keeps the order as it is until the transaction ends: it neither changes, nor is any visit of it booked. */
    @Transactional(TxType.MANDATORY)
    public void lock(OrderId id) {
        InfusionOrder order = orders.findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (order != null) {
            caller.mustSee(order.site(), order.patient(), "order");
        }
    }

    /**
     * What the order would want on another product from a cycle on. Stores nothing, so that a caller who looks at several orders
     * may go on after a refusal.
     *
     * @param switchId of the switch that asks for it
     * @throws Refused with {@code no-vial-sizes} when no vials of the product are known, and with {@code daily-cap} when the
     *     grams that its vials make pass the cap
     */
    @Transactional(dontRollbackOn = Refused.class)
    public BrandChange on(OrderId id, UUID switchId, ProductId product, int fromCycle, BrandPolicy policy) {
        OrderDetails order = ordering.details(id);
        ProductFacts facts = catalog.product(product)
                .orElseThrow(() -> new Refused(Reason.of(
                        "no-vial-sizes", "No vial size of the product is known, so no amount of it can be made.")));
        Rounding rounding = sites.site(order.facts().site()).policy().rounding();
        List<Reason> refusals = new ArrayList<>();
        List<Reason> warnings = new ArrayList<>();
        Maintenance every = order.facts().regimen().maintenance();
        CycleDose maintenance =
                dose(order, "maintenance", order.maintenance(), facts.vials(), rounding, refusals, warnings);
        Regimen regimen = new Regimen(
                dose(order, "induction", order.induction(), facts.vials(), rounding, refusals, warnings),
                every == null || maintenance == null ? null : new Maintenance(maintenance, every.every()),
                dose(order, "single cycle", order.single(), facts.vials(), rounding, refusals, warnings));
        Refused.ifAny(refusals);
        return new BrandChange(switchId, new BrandRun(fromCycle, product, regimen), policy, warnings);
    }

    /** The order wants the product from then on. Its version is another one. */
    @Transactional
    public void change(OrderId id, BrandChange change) {
        InfusionOrder order = orders.byId(id);
        caller.mustSee(order.site(), order.patient(), "order");
        order.change(change);
        orders.flush();
    }

    private @Nullable CycleDose dose(
            OrderDetails order,
            String phase,
            @Nullable RoundedDose ordered,
            VialSizes vials,
            Rounding rounding,
            List<Reason> refusals,
            List<Reason> warnings) {
        if (ordered == null) {
            return null;
        }
        CycleDose dose = SwitchedDose.of(ordered, vials, rounding);
        Grams now = Objects.requireNonNull(ordered).dose().grams();
        if (!dose.grams().equals(now)) {
            DailyCapAnswer cap = ordering.dailyCap(order.facts().id(), dose.grams(), dose.days());
            refusals.addAll(cap.refusals());
            warnings.addAll(cap.warnings());
            warnings.add(Reason.of(
                    "grams-change",
                    "Whole vials of the product do not make the " + now + " g of the " + phase + " over its days: "
                            + dose.grams() + " g."));
        }
        return dose;
    }
}

package org.infusary.brand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.infusary.course.CourseFacts;
import org.infusary.course.Planning;
import org.infusary.kernel.OrderId;
import org.infusary.order.OrderFacts;
import org.infusary.order.Ordering;
import org.infusary.order.rules.EligibilityOverride;
import org.infusary.schedule.StalePreview;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;
import org.infusary.web.Cursor;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The door of this room for one order that goes to another product: a preview first, then a request for what it showed, then
 * a prescriber's word.
 *
 * <p>An order or switch of a site the caller is not bound to is a 404.
 */
@ApplicationScoped
public class BrandSwitching {
    private final SwitchDesk desk;
    private final SwitchBook book;
    private final BrandSwitches switches;
    private final Ordering ordering;
    private final Planning planning;
    private final SiteCalendar sites;
    private final Caller caller;
    private final Clock clock;

    BrandSwitching(
            SwitchDesk desk,
            SwitchBook book,
            BrandSwitches switches,
            Ordering ordering,
            Planning planning,
            SiteCalendar sites,
            Caller caller,
            Clock clock) {
        this.desk = desk;
        this.book = book;
        this.switches = switches;
        this.ordering = ordering;
        this.planning = planning;
        this.sites = sites;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What a switch would do to every day. Writes and holds nothing.
     *
     * <p>Refused (422) by a rule: {@code order-not-active}, {@code same-product}, {@code brand-locked},
     * {@code not-an-alternative}, {@code visit-over}, {@code within-a-cycle}, {@code not-the-next-day},
     * {@code nothing-to-switch}, {@code no-vial-sizes}, {@code daily-cap}, {@code no-ladder}, {@code weight-stale},
     * {@code product-not-valid}, {@code dose-not-splittable}. Visits without a place are told by the plan.
     */
    @Transactional
    SwitchPlan preview(SwitchWish wish) {
        return desk.plan(wish);
    }

    /**
     * Asks a prescriber for what a preview showed; touches no day.
     *
     * @throws StalePreview when it would no longer be that
     * @param override of the stops of the product; null when nobody overrides
     * @throws Refused as {@link #preview}, when a visit finds no place, and with all stops that are not overridden
     * @throws SwitchAwaiting when another one of the order waits
     */
    @Transactional
    SwitchFacts request(SwitchWish wish, String token, @Nullable EligibilityOverride override) {
        return facts(book.request(wish, token, override));
    }

    /**
     * A prescriber says yes: order, course and visits are on the other product from its first day on.
     *
     * @param gramsConfirmed must be said when vials of the product do not make the grams as they are
     * @throws StalePreview when it would no longer be what was asked for; it goes on waiting
     * @throws SwitchDecided when it does not wait
     */
    @Transactional
    SwitchFacts approve(SwitchId id, boolean gramsConfirmed) {
        return facts(book.approve(visible(switches.withId(id)), gramsConfirmed));
    }

    /** A prescriber says no; {@link SwitchDecided} when it does not wait. */
    @Transactional
    SwitchFacts reject(SwitchId id, String note) {
        BrandSwitch waiting = visible(switches.toDecide(id));
        waiting.reject(note, caller.account(), clock.instant());
        switches.flush();
        return facts(waiting);
    }

    /** It is not wanted any more; {@link SwitchDecided} when it does not wait. */
    @Transactional
    SwitchFacts withdraw(SwitchId id) {
        BrandSwitch waiting = visible(switches.toDecide(id));
        waiting.withdraw(caller.account(), clock.instant());
        switches.flush();
        return facts(waiting);
    }

    @Transactional
    SwitchFacts read(SwitchId id) {
        return facts(visible(switches.withId(id)));
    }

    /** The switches of an order, oldest first. */
    @Transactional
    Page<SwitchFacts> ofOrder(OrderId id, PageRequest page) {
        OrderFacts order = ordering.order(id);
        Page<BrandSwitch> found = Page.of(
                switches.ofOrder(id, page.start(), page.limit() + 1),
                page.limit(),
                one -> new Cursor(one.id().value()));
        if (found.items().isEmpty()) {
            return new Page<>(List.of(), null);
        }
        ZoneId zone = sites.zone(order.site());
        CourseFacts course = planning.course(found.items().get(0).course());
        return found.map(one -> one.facts(zone, course));
    }

    private SwitchFacts facts(BrandSwitch one) {
        return one.facts(sites.zone(one.site()), planning.course(one.course()));
    }

    private BrandSwitch visible(BrandSwitch one) {
        caller.mustSee(one.site(), one.patient(), "brand switch");
        return one;
    }
}

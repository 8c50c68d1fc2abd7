package org.infusary.brand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import org.infusary.course.Planning;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.order.BrandChange;
import org.infusary.order.OrderBrands;
import org.infusary.schedule.ReshapePlan;
import org.infusary.schedule.Reshaping;
import org.infusary.schedule.StalePreview;
import org.infusary.security.Caller;
import org.infusary.store.Clash;
import org.infusary.web.Refused;

/** Writes switches down and carries out those that are approved: all of one, or nothing. */
@ApplicationScoped
class SwitchBook {
    private final SwitchDesk desk;
    private final BrandSwitches switches;
    private final OrderBrands brands;
    private final Planning planning;
    private final Reshaping reshaping;
    private final Caller caller;
    private final Clock clock;

    SwitchBook(
            SwitchDesk desk,
            BrandSwitches switches,
            OrderBrands brands,
            Planning planning,
            Reshaping reshaping,
            Caller caller,
            Clock clock) {
        this.desk = desk;
        this.switches = switches;
        this.brands = brands;
        this.planning = planning;
        this.reshaping = reshaping;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Asks a prescriber for what a preview showed.
     *
     * @throws StalePreview when it would no longer be that
     * @throws Refused when a visit finds no place
     * @throws SwitchAwaiting when another one of the order waits
     */
    BrandSwitch request(SwitchWish wish, String token) {
        SwitchPlan plan = fresh(wish, token);
        Refused.ifAny(plan.against());
        BrandSwitch wanted = BrandSwitch.request(plan, caller.account(), clock.instant());
        try {
            switches.persistAndFlush(wanted);
        } catch (PersistenceException failure) {
            if (Clash.constraint(failure)
                    .filter("order_has_one_open_switch"::equals)
                    .isPresent()) {
                throw new SwitchAwaiting();
            }
            throw failure;
        }
        return wanted;
    }

    /**
     * Carries out a switch that waits. The first look tells which days to lock, the second one is at what nobody else can
     * change any more.
     *
     * @throws StalePreview when it would no longer be what was asked for; it goes on waiting
     * @throws SwitchDecided when it does not wait
     */
    BrandSwitch approve(BrandSwitch waiting, boolean gramsConfirmed) {
        waiting.mustWait();
        SwitchId id = waiting.id();
        SwitchWish wish = waiting.wish();
        String token = waiting.token();
        SwitchDesk.Draft seen = desk.draft(wish);
        SwitchDesk.Plans first = desk.together(seen.order().site(), List.of(seen));
        mustBe(first, token);
        lock(seen.order().site(), first.visits().dates(), List.of(waiting.course()), List.of(waiting.order()));
        BrandSwitch now = switches.toDecide(id);
        now.mustWait();
        SwitchDesk.Draft draft = desk.draft(wish);
        SwitchDesk.Plans plans = desk.together(draft.order().site(), List.of(draft));
        mustBe(plans, token);
        SwitchPlan plan = plans.switches().get(0);
        Refused.ifAny(plan.against());
        mustBeConfirmed(plan, gramsConfirmed);
        now.approve(gramsConfirmed, caller.account(), clock.instant());
        switches.flush();
        apply(now, plan);
        reshaping.carryOut(plans.visits());
        return switches.withId(id);
    }

    /** Days, then courses, then orders: as whoever books does. */
    void lock(SiteId site, SortedSet<LocalDate> days, Collection<CourseId> courses, Collection<OrderId> orders) {
        reshaping.lock(site, days);
        courses.stream().sorted(Comparator.comparing(CourseId::value)).forEach(planning::lock);
        orders.stream().sorted(Comparator.comparing(OrderId::value)).forEach(brands::lock);
    }

    /** A switch that is approved at once, planned under locks; its visits are still to be written. */
    BrandSwitch approved(SwitchPlan plan, boolean gramsConfirmed) {
        mustBeConfirmed(plan, gramsConfirmed);
        BrandSwitch now = BrandSwitch.request(plan, caller.account(), clock.instant());
        now.approve(gramsConfirmed, caller.account(), clock.instant());
        switches.persistAndFlush(now);
        apply(now, plan);
        return now;
    }

    void carryOut(ReshapePlan visits) {
        reshaping.carryOut(visits);
    }

    private void apply(BrandSwitch now, SwitchPlan plan) {
        BrandChange change = plan.change();
        brands.change(
                plan.order().id(), new BrandChange(now.id().value(), change.run(), change.policy(), change.warnings()));
        planning.switched(plan.course().id(), plan.days());
    }

    private static void mustBeConfirmed(SwitchPlan plan, boolean gramsConfirmed) {
        if (plan.changesGrams() && !gramsConfirmed) {
            throw new Refused(Reason.of(
                    "grams-not-confirmed",
                    "Grams of order " + plan.order().id()
                            + " change with the vials of the product: the prescriber says so in gramsConfirmed."));
        }
    }

    private SwitchPlan fresh(SwitchWish wish, String token) {
        SwitchPlan plan = desk.plan(wish);
        if (!plan.token().equals(token)) {
            throw new StalePreview();
        }
        return plan;
    }

    private static void mustBe(SwitchDesk.Plans plans, String token) {
        if (!plans.switches().get(0).token().equals(token)) {
            throw new StalePreview();
        }
    }
}

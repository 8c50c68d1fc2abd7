package org.infusary.brand;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.infusary.course.Planning;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.order.BrandChange;
import org.infusary.order.OrderBrands;
import org.infusary.order.rules.EligibilityOverride;
import org.infusary.order.rules.ProductFit;
import org.infusary.schedule.ReshapePlan;
import org.infusary.schedule.Reshaping;
import org.infusary.schedule.StalePreview;
import org.infusary.security.Caller;
import org.infusary.security.Roles;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

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
     * @param override of the stops of the product; null when nobody overrides
     * @throws Refused when a visit finds no place, and with every stop when they are not overridden by a prescriber
     * @throws SwitchAwaiting when another one of the order waits
     */
    BrandSwitch request(SwitchWish wish, String token, @Nullable EligibilityOverride override) {
        SwitchPlan plan = desk.plan(wish);
        StalePreview.unlessSame(plan.token(), token);
        ProductFit fit = ProductFit.of(plan.fit(), override);
        Refused.ifAny(Stream.of(plan.against(), fit.refusals(), notByAPrescriber(override))
                .flatMap(List::stream)
                .toList());
        BrandSwitch wanted = BrandSwitch.request(plan, fit, override, caller.account(), clock.instant());
        switches.keep(wanted);
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
        StalePreview.unlessSame(first.switches().get(0).token(), token);
        lock(seen.order().site(), first.visits().dates(), List.of(waiting.course()), List.of(waiting.order()));
        BrandSwitch now = switches.toDecide(id);
        now.mustWait();
        SwitchDesk.Draft draft = desk.draft(wish);
        SwitchDesk.Plans plans = desk.together(draft.order().site(), List.of(draft));
        SwitchPlan plan = plans.switches().get(0);
        StalePreview.unlessSame(plan.token(), token);
        ProductFit fit = ProductFit.of(plan.fit(), now.override());
        Refused.ifAny(
                Stream.concat(plan.against().stream(), fit.refusals().stream()).toList());
        mustBeConfirmed(plan, gramsConfirmed);
        now.approve(gramsConfirmed, caller.account(), clock.instant());
        switches.keep(now);
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
        ProductFit fit = ProductFit.of(plan.fit(), null);
        Refused.ifAny(fit.refusals());
        BrandSwitch now = BrandSwitch.request(plan, fit, null, caller.account(), clock.instant());
        now.approve(gramsConfirmed, caller.account(), clock.instant());
        switches.keep(now);
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

    private List<Reason> notByAPrescriber(@Nullable EligibilityOverride override) {
        return override == null || caller.roles().contains(Roles.PRESCRIBER)
                ? List.of()
                : List.of(Reason.of(
                        "override-not-by-a-prescriber",
                        "Only a prescriber overrides what stops the product for the patient."));
    }

    private static void mustBeConfirmed(SwitchPlan plan, boolean gramsConfirmed) {
        if (plan.changesGrams() && !gramsConfirmed) {
            throw new Refused(Reason.of(
                    "grams-not-confirmed",
                    "Grams of order " + plan.order().id()
                            + " change with the vials of the product: the prescriber says so in gramsConfirmed."));
        }
    }
}

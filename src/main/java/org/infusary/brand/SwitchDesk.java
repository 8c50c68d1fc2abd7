package org.infusary.brand;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusary.brand.rules.ChecklistChange;
import org.infusary.brand.rules.PolicyRules;
import org.infusary.brand.rules.SwitchStart;
import org.infusary.catalog.BrandCatalog;
import org.infusary.course.CourseFacts;
import org.infusary.course.CycleFacts;
import org.infusary.course.DayFacts;
import org.infusary.course.Planning;
import org.infusary.course.SwitchedDays;
import org.infusary.course.rules.CycleStatus;
import org.infusary.course.rules.DayPlan;
import org.infusary.eligibility.rules.Fit;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.order.BrandChange;
import org.infusary.order.OrderBrands;
import org.infusary.order.OrderFacts;
import org.infusary.order.Ordering;
import org.infusary.order.rules.BrandPolicy;
import org.infusary.order.rules.OrderStatus;
import org.infusary.schedule.BrandOfCourse;
import org.infusary.schedule.PreviewToken;
import org.infusary.schedule.ReshapePlan;
import org.infusary.schedule.ReshapedVisit;
import org.infusary.schedule.Reshaping;
import org.infusary.schedule.Scheduling;
import org.infusary.schedule.VisitFacts;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.infusary.web.BadRequest;
import org.infusary.web.Refused;

/** Plans switches: the order in other vials, the days by that, and the places of their visits. Writes nothing. */
@ApplicationScoped
class SwitchDesk {
    /** A plan is about no switch yet. */
    private static final UUID NONE = new UUID(0, 0);

    private final Ordering ordering;
    private final OrderBrands brands;
    private final Planning planning;
    private final Scheduling scheduling;
    private final Reshaping reshaping;
    private final SiteCalendar sites;
    private final BrandCatalog catalog;
    private final FitDesk fits;
    private final Clock clock;

    SwitchDesk(
            Ordering ordering,
            OrderBrands brands,
            Planning planning,
            Scheduling scheduling,
            Reshaping reshaping,
            SiteCalendar sites,
            BrandCatalog catalog,
            FitDesk fits,
            Clock clock) {
        this.ordering = ordering;
        this.brands = brands;
        this.planning = planning;
        this.scheduling = scheduling;
        this.reshaping = reshaping;
        this.sites = sites;
        this.catalog = catalog;
        this.fits = fits;
        this.clock = clock;
    }

    /** A switch whose days are planned, but not placed. */
    record Draft(
            SwitchWish wish,
            OrderFacts order,
            CourseFacts course,
            SwitchStart start,
            BrandChange change,
            SwitchedDays days,
            FitDesk.Fits fits,
            List<Reason> warnings) {
        private BrandOfCourse wanted() {
            return new BrandOfCourse(course, days, start.day());
        }
    }

    /** Switches that are planned together, and what they do to visits. */
    record Plans(List<SwitchPlan> switches, ReshapePlan visits) {}

    /** @throws Refused with all reasons, when a rule says no */
    Draft draft(SwitchWish wish) {
        OrderFacts order = ordering.order(wish.order());
        if (!catalog.knows(wish.product())) {
            throw new BadRequest("productId", "must be a product of the catalogue");
        }
        if (order.status() != OrderStatus.ACTIVE) {
            throw new Refused(Reason.of(
                    "order-not-active", "The order is " + order.status() + "; only an active order is switched."));
        }
        CourseFacts course = planning.ofOrder(order.id());
        PolicyRules policy = new PolicyRules(order.brandPolicy(), order.product(), order.alternatives());
        Refused.ifAny(policy.refusals(wish.product(), wish.policy()));
        Refused.ifAny(fits.blocked(order.patient(), wish.product()));
        SwitchStart start = start(wish, order, course);
        BrandPolicy next = wish.policy() == null ? order.brandPolicy() : wish.policy();
        BrandChange change = brands.on(order.id(), NONE, wish.product(), start.cycle(), next);
        SwitchedDays days = planning.switching(course, change, start.day());
        FitDesk.Fits fit =
                fits.judge(order, wish.product(), days.days().get(start.day()).date());
        return new Draft(
                wish,
                order,
                course,
                start,
                change,
                days,
                fit,
                Stream.of(
                                policy.warnings(wish.product(), wish.policy()),
                                change.warnings(),
                                days.warnings(),
                                fit.after().reasons(Fit.WARN))
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
    }

    private SwitchStart start(SwitchWish wish, OrderFacts order, CourseFacts course) {
        List<SwitchStart.Day> days = course.cycles().stream()
                .filter(cycle -> cycle.status() != CycleStatus.CANCELLED)
                .flatMap(cycle -> cycle.days().stream()
                        .map(day -> new SwitchStart.Day(
                                day.id(), cycle.number(), day.date(), day.givenOn() != null || day.omitted())))
                .toList();
        LocalDate today = sites.site(order.site()).dateAt(clock.instant());
        SwitchStart.Answer answer = wish.from()
                .map(visit -> SwitchStart.at(days, day(scheduling.visit(visit), course), wish.cause()))
                .orElseGet(() -> SwitchStart.next(
                        days,
                        wish.cause(),
                        wish.notBefore().filter(today::isBefore).orElse(today)));
        return answer.start().orElseThrow(() -> new Refused(answer.refusal().orElseThrow()));
    }

    private static DayId day(VisitFacts visit, CourseFacts course) {
        if (!visit.course().equals(course.id())) {
            throw new BadRequest("fromVisitId", "must be a visit of this order");
        }
        return visit.dayId();
    }

    /** @throws Refused with all reasons, when a rule says no; a visit without a place is told by the plan */
    SwitchPlan plan(SwitchWish wish) {
        Draft draft = draft(wish);
        return together(draft.order().site(), List.of(draft)).switches().get(0);
    }

    /** Several at once, which leave each other's places alone. */
    Plans together(SiteId id, Collection<Draft> drafts) {
        ReshapePlan visits =
                reshaping.plan(id, drafts.stream().map(Draft::wanted).toList());
        return new Plans(drafts.stream().map(draft -> plan(draft, visits)).toList(), visits);
    }

    private static SwitchPlan plan(Draft draft, ReshapePlan visits) {
        List<SwitchLine> lines = lines(draft, visits);
        return new SwitchPlan(
                draft.wish(),
                visits.zone(),
                draft.order(),
                draft.course(),
                draft.start(),
                draft.change(),
                draft.days(),
                lines,
                visits.against(draft.course().id()),
                draft.warnings(),
                draft.fits().after(),
                ChecklistChange.of(
                        draft.fits().before(),
                        draft.fits().after(),
                        lines.stream().map(SwitchLine::care).toList()),
                PreviewToken.of(
                        draft.wish().toString(),
                        Stream.concat(visits.versions().stream(), lines.stream().map(SwitchLine::toString))));
    }

    private static List<SwitchLine> lines(Draft draft, ReshapePlan visits) {
        Map<DayId, ReshapedVisit> seated = visits.of(draft.course().id()).stream()
                .collect(Collectors.toMap(one -> one.visit().dayId(), Function.identity()));
        List<SwitchLine> lines = new ArrayList<>();
        for (CycleFacts cycle : draft.course().cycles()) {
            for (DayFacts day : cycle.days()) {
                DayPlan plan = draft.days().days().get(day.id());
                if (plan != null && cycle.status() != CycleStatus.CANCELLED) {
                    lines.add(line(cycle, day, plan, Optional.ofNullable(seated.get(day.id()))));
                }
            }
        }
        return lines;
    }

    private static SwitchLine line(CycleFacts cycle, DayFacts day, DayPlan plan, Optional<ReshapedVisit> seated) {
        List<Reason> reasons = new ArrayList<>();
        if (!plan.grams().equals(day.grams())) {
            reasons.add(Reason.of(
                    "grams-change", "Its vials are shared anew: " + plan.grams() + " g, not " + day.grams() + " g."));
        }
        seated.ifPresent(visit -> reasons.addAll(visit.reasons()));
        Optional<VisitFacts> visit = seated.map(ReshapedVisit::visit);
        Optional<ReshapedVisit.Place> to = seated.map(ReshapedVisit::to);
        return new SwitchLine(
                visit.map(VisitFacts::id).orElse(null),
                day.id(),
                cycle.number(),
                day.number(),
                new SwitchLine.Side(
                        visit.map(VisitFacts::date).orElse(day.date()),
                        visit.flatMap(one -> one.where().chair()).orElse(null),
                        visit.map(one -> one.times().start()).orElse(null),
                        visit.map(one -> one.times().end()).orElse(null),
                        day.grams(),
                        day.volume(),
                        day.exposure(),
                        day.minutes()),
                new SwitchLine.Side(
                        to.map(ReshapedVisit.Place::date).orElse(plan.date()),
                        to.flatMap(place -> place.where().chair()).orElse(null),
                        to.map(place -> place.times().start()).orElse(null),
                        to.map(place -> place.times().end()).orElse(null),
                        plan.grams(),
                        plan.trace().volume(),
                        plan.exposure(),
                        plan.minutes()),
                plan.vialsPacked(),
                reasons);
    }

    SiteFacts site(SiteId id) {
        return sites.site(id);
    }
}

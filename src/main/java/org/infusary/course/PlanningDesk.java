package org.infusary.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infusary.catalog.BrandCatalog;
import org.infusary.catalog.ProductFacts;
import org.infusary.catalog.rules.Ladder;
import org.infusary.course.rules.BrandPast;
import org.infusary.course.rules.BrandStretch;
import org.infusary.course.rules.BrandSwitchPlan;
import org.infusary.course.rules.Compression;
import org.infusary.course.rules.Compression.DayLeft;
import org.infusary.course.rules.ConsecutiveDays;
import org.infusary.course.rules.CoursePlan;
import org.infusary.course.rules.CoursePlanner;
import org.infusary.course.rules.CyclePlan;
import org.infusary.course.rules.DayPlan;
import org.infusary.course.rules.Done;
import org.infusary.course.rules.InfusionRules;
import org.infusary.course.rules.PlanInput;
import org.infusary.course.rules.Ramp;
import org.infusary.course.rules.RateCaps;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Grams;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.ledger.BrandBlocks;
import org.infusary.ledger.BrandLedger;
import org.infusary.ledger.rules.ExposureRule;
import org.infusary.order.OrderFacts;
import org.infusary.order.Ordering;
import org.infusary.order.rules.BrandRun;
import org.infusary.order.rules.CycleDose;
import org.infusary.order.rules.DailyCapAnswer;
import org.infusary.patient.PatientFacts;
import org.infusary.patient.PatientRegister;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.infusary.site.rules.SitePolicy;
import org.infusary.web.Refused;

/** Lays out everything a course is planned from, and asks the planner. Never throws for what a rule refuses. */
@ApplicationScoped
class PlanningDesk {
    /** More cycles than any horizon holds: the dates end a course, not a count. */
    private static final int ANY_NUMBER_OF_CYCLES = 1000;

    private final SiteCalendar sites;
    private final PatientRegister patients;
    private final BrandCatalog catalog;
    private final BrandLedger ledger;
    private final BrandBlocks blocks;
    private final Ordering orders;

    PlanningDesk(
            SiteCalendar sites,
            PatientRegister patients,
            BrandCatalog catalog,
            BrandLedger ledger,
            BrandBlocks blocks,
            Ordering orders) {
        this.sites = sites;
        this.patients = patients;
        this.catalog = catalog;
        this.ledger = ledger;
        this.blocks = blocks;
        this.orders = orders;
    }

    SiteFacts site(OrderFacts order) {
        return sites.site(order.site());
    }

    int longGapDays() {
        return ledger.longGapDays();
    }

    /** Of the product that the order wants by now. */
    Optional<Ladder> ladder(OrderFacts order) {
        return ladder(order, order.product());
    }

    private Optional<Ladder> ladder(OrderFacts order, ProductId product) {
        return catalog.ladder(order.site(), product, order.indication());
    }

    /** What turns grams of a product into minutes; {@code no-ladder} when nothing does. */
    private InfusionRules infusion(OrderFacts order, PatientFacts patient, ProductId product) {
        Ladder ladder =
                ladder(order, product).orElseThrow(() -> new Refused(catalog.noLadder(product, order.indication())));
        return infusion(order, patient, product, ladder);
    }

    private BrandStretch stretch(OrderFacts order, PatientFacts patient, BrandRun run, Ladder ladder) {
        return new BrandStretch(
                run.fromCycle(), run.product(), run.regimen(), infusion(order, patient, run.product(), ladder));
    }

    /**
     * The plan of everything after what was given, counted on from what is booked.
     *
     * @param today the site's date
     * @param until last target to plan
     */
    CoursePlan propose(
            OrderFacts order, LocalDate today, LocalDate until, List<Done> done, Map<Integer, List<LocalDate>> booked) {
        SitePolicy policy = site(order).policy();
        PatientFacts patient = patients.patient(order.patient());
        List<Ladder> ladders = new ArrayList<>();
        for (BrandRun run : order.brands()) {
            Optional<Ladder> ladder = ladder(order, run.product());
            if (ladder.isEmpty()) {
                return new CoursePlan.Refused(List.of(catalog.noLadder(run.product(), order.indication())));
            }
            ladders.add(ladder.get());
        }
        Optional<Reason> blocked = blocked(order, done);
        if (blocked.isPresent()) {
            return new CoursePlan.Refused(List.of(blocked.get()));
        }
        WeightRemarks weight = WeightRemarks.of(order, patient, policy, today);
        if (!weight.refusals().isEmpty()) {
            return new CoursePlan.Refused(weight.refusals());
        }
        List<BrandStretch> stretches = IntStream.range(0, ladders.size())
                .mapToObj(run -> stretch(order, patient, order.brands().get(run), ladders.get(run)))
                .toList();
        BrandStretch first = stretches.get(0);
        PlanInput input = new PlanInput(
                first.regimen(),
                first.infusion(),
                past(order, first.product()),
                OrderDates.of(order, today.plusDays(policy.homeLeadDays())),
                sites.openDays(order.site(), new DateWindow(today, lastNeeded(order, until))),
                until,
                ANY_NUMBER_OF_CYCLES,
                done,
                booked,
                stretches.subList(1, stretches.size()));
        return CoursePlanner.plan(input)
                .fold(
                        planned -> new CoursePlan.Planned(
                                planned.cycles(),
                                Stream.of(planned.warnings(), weight.warnings(), notValid(planned))
                                        .flatMap(List::stream)
                                        .toList()),
                        CoursePlan.Refused::new);
    }

    /** Why a product cannot be given that the order wants for cycles of which nothing was given. */
    private Optional<Reason> blocked(OrderFacts order, List<Done> done) {
        int next = 1 + done.stream().mapToInt(Done::number).max().orElse(0);
        return Stream.concat(
                        Stream.of(order.brand(next)), order.brands().stream().filter(run -> run.fromCycle() > next))
                .map(BrandRun::product)
                .distinct()
                .flatMap(product -> blocks.reason(order.patient(), product).stream())
                .findFirst();
    }

    private BrandPast past(OrderFacts order, ProductId product) {
        return new BrandPast(
                product,
                ledger.history(order.patient()),
                ledger.longGapDays(),
                site(order).policy().switchInfusions(),
                ExposureRule::of);
    }

    /**
     * The days of a course from one on, on the product that the order wants of their cycles.
     *
     * @param order as it is once the switch is approved
     * @param today the site's date
     * @param from the first day on it
     * @throws Refused with {@code no-ladder}, {@code weight-stale}, {@code product-not-valid} and {@code dose-not-splittable}
     */
    SwitchedDays switched(OrderFacts order, LocalDate today, CourseFacts course, DayId from) {
        BrandRun run = order.brands().get(order.brands().size() - 1);
        PatientFacts patient = patients.patient(order.patient());
        InfusionRules infusion = infusion(order, patient, run.product());
        WeightRemarks weight = WeightRemarks.of(order, patient, site(order).policy(), today);
        Refused.ifAny(weight.refusals());
        BrandSwitchPlan.Switched switched = BrandSwitchPlan.of(
                course.cycles().stream().map(CycleFacts::toSwitch).toList(),
                from,
                new BrandStretch(run.fromCycle(), run.product(), run.regimen(), infusion),
                past(order, run.product()),
                today);
        ProductFacts product = catalog.product(run.product()).orElseThrow();
        List<Reason> refusals = new ArrayList<>(switched.refusals());
        switched.days().values().stream()
                .map(DayPlan::date)
                .min(Comparator.naturalOrder())
                .filter(first -> !product.isValidOn(first))
                .map(first ->
                        Reason.of("product-not-valid", product.brand() + " may not be planned for on " + first + "."))
                .ifPresent(refusals::add);
        Refused.ifAny(refusals);
        Stream<Reason> unusual = switched.days().values().stream().flatMap(plan -> plan.unusual().stream());
        return new SwitchedDays(
                run.product(),
                infusion.ladder().mgPerMl(),
                switched.days(),
                Stream.of(infusion.caps().reasons().stream(), unusual, weight.warnings().stream())
                        .flatMap(reasons -> reasons)
                        .distinct()
                        .toList());
    }

    /**
     * The days that are left of a cycle with all that is left of its grams.
     *
     * @param cycle its number
     * @param today the site's date
     * @param days in order, at least one
     * @throws Refused with {@code brand-blocked}, {@code weight-stale}, {@code daily-cap} and {@code dose-not-splittable}
     */
    Compressed compress(OrderFacts order, int cycle, LocalDate today, List<DayFacts> days, Grams grams) {
        blocks.mustNotBlock(order.patient(), order.brand(cycle).product());
        PatientFacts patient = patients.patient(order.patient());
        WeightRemarks weight = WeightRemarks.of(order, patient, site(order).policy(), today);
        DailyCapAnswer cap = orders.dailyCap(order.id(), grams, days.size());
        InfusionRules infusion = infusion(order, patient, order.brand(cycle).product());
        Optional<List<DayPlan>> plans = Compression.over(
                days.stream()
                        .map(day -> new DayLeft(day.number(), day.date(), day.exposure()))
                        .toList(),
                grams,
                infusion);
        Refused.ifAny(Stream.of(
                        weight.refusals(), cap.refusals(), plans.isEmpty() ? notShared(grams, days) : List.<Reason>of())
                .flatMap(List::stream)
                .toList());
        Map<DayId, DayPlan> shares = new HashMap<>();
        for (int day = 0; day < days.size(); day++) {
            shares.put(days.get(day).id(), plans.orElseThrow().get(day));
        }
        Stream<Reason> unusual = plans.orElseThrow().stream().flatMap(plan -> plan.unusual().stream());
        return new Compressed(
                shares,
                Stream.of(
                                infusion.caps().reasons().stream(),
                                unusual,
                                weight.warnings().stream(),
                                cap.warnings().stream())
                        .flatMap(reasons -> reasons)
                        .distinct()
                        .toList());
    }

    /**
     * The rates that a day runs by, as label, centre and patient have it now.
     *
     * @throws Refused with {@code no-ladder}
     */
    Ramp ramp(OrderFacts order, ProductId product, LocalDate on) {
        Ladder ladder = catalog.ladder(order.site(), product, order.indication())
                .orElseThrow(() -> new Refused(catalog.noLadder(product, order.indication())));
        return Ramp.of(
                ladder,
                order.weight().dosing(),
                ledger.exposure(order.patient(), product, on),
                RateCaps.of(
                        ladder,
                        order.weight().dosing(),
                        patients.patient(order.patient()).isAtRisk(),
                        order.toleratedMaximum(),
                        site(order).policy().pumpMaximumMlPerHour()));
    }

    private static List<Reason> notShared(Grams grams, List<DayFacts> days) {
        return List.of(Reason.of(
                "dose-not-splittable", "Whole vials cannot share " + grams + " g over " + days.size() + " day(s)."));
    }

    private InfusionRules infusion(OrderFacts order, PatientFacts patient, ProductId product, Ladder ladder) {
        return new InfusionRules(
                order.weight(),
                ladder,
                catalog.product(product).orElseThrow().vials(),
                site(order).policy(),
                patient.isAtRisk(),
                order.toleratedMaximum(),
                order.home());
    }

    private static LocalDate lastNeeded(OrderFacts order, LocalDate until) {
        LocalDate usual = until.plusDays(order.windowDaysAfter());
        return order.timing()
                .startBy()
                .filter(usual::isBefore)
                .orElse(usual)
                .plusDays(ConsecutiveDays.reach(CycleDose.MOST_DAYS, order.consecutive()));
    }

    private List<Reason> notValid(CoursePlan.Planned planned) {
        Map<ProductId, ProductFacts> products = new HashMap<>();
        planned.cycles().stream()
                .map(CyclePlan::product)
                .distinct()
                .forEach(product ->
                        products.put(product, catalog.product(product).orElseThrow()));
        return planned.cycles().stream()
                .filter(cycle -> !products.get(cycle.product()).isValidOn(cycle.lastDay())
                        || !products.get(cycle.product()).isValidOn(cycle.firstDay()))
                .limit(1)
                .map(cycle -> Reason.of(
                        "product-not-valid",
                        products.get(cycle.product()).brand() + " is not valid on all days from cycle " + cycle.number()
                                + " on (" + cycle.firstDay() + ")."))
                .toList();
    }
}

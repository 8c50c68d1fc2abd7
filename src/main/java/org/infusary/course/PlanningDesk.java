package org.infusary.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infusary.catalog.BrandCatalog;
import org.infusary.catalog.ProductFacts;
import org.infusary.catalog.rules.Ladder;
import org.infusary.course.rules.BrandPast;
import org.infusary.course.rules.Compression;
import org.infusary.course.rules.Compression.DayLeft;
import org.infusary.course.rules.ConsecutiveDays;
import org.infusary.course.rules.CoursePlan;
import org.infusary.course.rules.CoursePlanner;
import org.infusary.course.rules.DateRules;
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
import org.infusary.order.rules.CycleDose;
import org.infusary.order.rules.DailyCapAnswer;
import org.infusary.order.rules.WeightChange;
import org.infusary.patient.PatientFacts;
import org.infusary.patient.PatientRegister;
import org.infusary.patient.WeightFacts;
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

    Optional<Ladder> ladder(OrderFacts order) {
        return catalog.ladder(order.site(), order.product(), order.indication());
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
        Optional<Ladder> ladder = ladder(order);
        if (ladder.isEmpty()) {
            return new CoursePlan.Refused(List.of(catalog.noLadder(order.product(), order.indication())));
        }
        Optional<Reason> blocked = blocks.reason(order.patient(), order.product());
        if (blocked.isPresent()) {
            return new CoursePlan.Refused(List.of(blocked.get()));
        }
        ProductFacts product = catalog.product(order.product()).orElseThrow();
        WeightRemarks weight = WeightRemarks.of(order, patient, policy, today);
        if (!weight.refusals().isEmpty()) {
            return new CoursePlan.Refused(weight.refusals());
        }
        PlanInput input = new PlanInput(
                order.regimen(),
                infusion(order, patient, ladder.get(), product),
                new BrandPast(order.product(), ledger.history(order.patient()), ledger.longGapDays(), ExposureRule::of),
                new DateRules(
                        order.startOn(),
                        order.validUntil(),
                        order.timing(),
                        order.windowDaysBefore(),
                        order.windowDaysAfter(),
                        order.minimumGapDays(),
                        order.consecutive(),
                        order.anchoring(),
                        today.plusDays(policy.homeLeadDays())),
                sites.openDays(order.site(), new DateWindow(today, lastNeeded(order, until))),
                until,
                ANY_NUMBER_OF_CYCLES,
                done,
                booked);
        return CoursePlanner.plan(input)
                .fold(
                        planned -> new CoursePlan.Planned(
                                planned.cycles(),
                                Stream.of(planned.warnings(), weight.warnings(), notValid(product, planned))
                                        .flatMap(List::stream)
                                        .toList()),
                        CoursePlan.Refused::new);
    }

    /**
     * The days that are left of a cycle with all that is left of its grams.
     *
     * @param today the site's date
     * @param days in order, at least one
     * @throws Refused with {@code brand-blocked}, {@code weight-stale}, {@code daily-cap} and {@code dose-not-splittable}
     */
    Compressed compress(OrderFacts order, LocalDate today, List<DayFacts> days, Grams grams) {
        blocks.mustNotBlock(order.patient(), order.product());
        PatientFacts patient = patients.patient(order.patient());
        Ladder ladder =
                ladder(order).orElseThrow(() -> new Refused(catalog.noLadder(order.product(), order.indication())));
        ProductFacts product = catalog.product(order.product()).orElseThrow();
        WeightRemarks weight = WeightRemarks.of(order, patient, site(order).policy(), today);
        DailyCapAnswer cap = orders.dailyCap(order.id(), grams, days.size());
        InfusionRules infusion = infusion(order, patient, ladder, product);
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

    private InfusionRules infusion(OrderFacts order, PatientFacts patient, Ladder ladder, ProductFacts product) {
        return new InfusionRules(
                order.weight(),
                ladder,
                product.vials(),
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

    private static List<Reason> notValid(ProductFacts product, CoursePlan.Planned planned) {
        return planned.cycles().stream()
                .filter(cycle -> !product.isValidOn(cycle.lastDay()) || !product.isValidOn(cycle.firstDay()))
                .limit(1)
                .map(cycle -> Reason.of(
                        "product-not-valid",
                        product.brand() + " is not valid on all days from cycle " + cycle.number() + " on ("
                                + cycle.firstDay() + ")."))
                .toList();
    }

    /**
     * What the patient's latest weight says about an order dosed on an earlier one.
     *
     * <p>The ages are the site's policy.
     */
    record WeightRemarks(List<Reason> warnings, List<Reason> refusals) {
        static WeightRemarks of(OrderFacts order, PatientFacts patient, SitePolicy policy, LocalDate today) {
            List<Reason> warnings = new ArrayList<>();
            List<Reason> refusals = new ArrayList<>();
            WeightFacts latest = patient.weight();
            LocalDate measured = latest == null ? order.weight().measuredOn() : latest.measuredOn();
            if (measured.isBefore(today.minusDays(policy.weightStopAfterDays()))) {
                refusals.add(Reason.of(
                        "weight-stale",
                        "The latest weight is of " + measured + ", older than " + policy.weightStopAfterDays()
                                + " days: weigh again."));
            } else if (measured.isBefore(today.minusDays(policy.weightWarnAfterDays()))) {
                warnings.add(Reason.of("weight-old", "The latest weight is of " + measured + "."));
            }
            if (latest != null) {
                if (WeightChange.isMarked(order.weight().actual(), latest.weight())) {
                    warnings.add(Reason.of(
                            "weight-changed",
                            "The weight differs by 10 % or more from the one dosed on: ask the prescriber.",
                            "R09"));
                }
            }
            return new WeightRemarks(warnings, refusals);
        }
    }
}

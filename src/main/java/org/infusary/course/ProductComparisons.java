package org.infusary.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infusary.catalog.BrandCatalog;
import org.infusary.catalog.LadderAnswer;
import org.infusary.catalog.ListedProduct;
import org.infusary.catalog.rules.Ladder;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.course.ComparedProduct.Plan;
import org.infusary.course.rules.BrandPast;
import org.infusary.course.rules.DayPlan;
import org.infusary.course.rules.InfusionRules;
import org.infusary.eligibility.Eligibility;
import org.infusary.kernel.Grams;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.ledger.BrandLedger;
import org.infusary.ledger.rules.ExposureRule;
import org.infusary.ledger.rules.Given;
import org.infusary.order.OrderDosing;
import org.infusary.order.rules.CycleDose;
import org.infusary.order.rules.Dosing;
import org.infusary.patient.PatientFacts;
import org.infusary.patient.PatientRegister;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.infusary.site.rules.SitePolicy;
import org.infusary.web.BadRequest;

/** Lays every product beside the others for one patient and one cycle, by the rules that order and plan. Stores nothing. */
@ApplicationScoped
class ProductComparisons {
    private static final Comparator<ComparedProduct> BEST_FIT_FIRST = Comparator.comparing(
                    (ComparedProduct one) -> one.judgement().fit())
            .thenComparing(one -> one.product().id().value());

    private final PatientRegister patients;
    private final SiteCalendar sites;
    private final BrandCatalog catalog;
    private final BrandLedger ledger;
    private final Eligibility eligibility;
    private final OrderDosing doses;
    private final Clock clock;

    ProductComparisons(
            PatientRegister patients,
            SiteCalendar sites,
            BrandCatalog catalog,
            BrandLedger ledger,
            Eligibility eligibility,
            OrderDosing doses,
            Clock clock) {
        this.patients = patients;
        this.sites = sites;
        this.catalog = catalog;
        this.ledger = ledger;
        this.eligibility = eligibility;
        this.doses = doses;
        this.clock = clock;
    }

    /**
     * Every product that is valid on the first day: what fits first, then by id.
     *
     * @throws BadRequest for a day in the past or too far, and a dose that is given twice or not at all
     */
    @Transactional
    ProductComparisonView compare(PatientId id, ProductComparisonRequest request) {
        PatientFacts patient = patients.patient(id);
        SiteFacts site = sites.site(patient.site());
        LocalDate today = site.dateAt(clock.instant());
        LocalDate on = request.firstDay(today);
        List<Given> history = ledger.history(id);
        List<ListedProduct> listed = catalog.validOn(on);
        Map<ProductId, LadderAnswer> ladders = catalog.ladders(site.id(), listed, request.indication());
        List<ComparedProduct> compared = new ArrayList<>();
        for (ListedProduct product : listed) {
            Case one = new Case(patient, site, today, on, request, past(product, history, site.policy()));
            compared.add(compare(one, product, ladders.get(product.id())));
        }
        compared.sort(BEST_FIT_FIRST);
        return ProductComparisonView.of(on, request.indication(), compared);
    }

    private ComparedProduct compare(Case one, ListedProduct product, LadderAnswer ladder) {
        List<Reason> whyNone = new ArrayList<>(ladder.none());
        VialSizes vials = product.vials();
        Optional<Plan> plan = Optional.empty();
        if (vials == null) {
            whyNone.add(Reason.of(
                    "no-vial-sizes", "No vial size of the product is known, so no amount of it can be made."));
        } else {
            Dosing dosing = doses.decide(
                    one.patient(),
                    one.site().policy(),
                    vials,
                    one.today(),
                    false,
                    one.request().regimen());
            whyNone.addAll(dosing.refusals());
            if (whyNone.isEmpty()) {
                plan = plan(one, ladder.ladder().orElseThrow(), vials, dosing, whyNone);
            }
        }
        return new ComparedProduct(
                product,
                eligibility.judge(one.patient(), product.properties(), one.on()),
                one.past().on(one.on()),
                plan,
                whyNone);
    }

    private static Optional<Plan> plan(Case one, Ladder ladder, VialSizes vials, Dosing dosing, List<Reason> whyNone) {
        InfusionRules rules = new InfusionRules(
                dosing.weight(),
                ladder,
                vials,
                one.site().policy(),
                one.patient().isAtRisk(),
                one.request().tolerated(),
                null);
        CycleDose dose = dosing.single().dose();
        Optional<List<Grams>> shares = rules.share(dose);
        if (shares.isEmpty()) {
            whyNone.add(Reason.of(
                    "dose-not-splittable",
                    "Whole vials cannot share " + dose.grams() + " g over " + dose.days() + " day(s)."));
            return Optional.empty();
        }
        List<DayPlan> days = new ArrayList<>();
        BrandPast past = one.past();
        for (int day = 0; day < shares.get().size(); day++) {
            LocalDate date = one.on().plusDays(day);
            days.add(rules.day(day + 1, date, shares.get().get(day), past.on(date)));
            past = past.and(date);
        }
        List<Reason> remarks = Stream.of(
                        dosing.warnings().stream(),
                        rules.caps().reasons().stream(),
                        days.stream().flatMap(day -> day.unusual().stream()))
                .flatMap(reasons -> reasons)
                .distinct()
                .toList();
        return Optional.of(new Plan(ladder.basis(), days, remarks));
    }

    private BrandPast past(ListedProduct product, List<Given> history, SitePolicy policy) {
        return new BrandPast(product.id(), history, ledger.longGapDays(), policy.switchInfusions(), ExposureRule::of);
    }

    /** @param past what the patient has had, seen from the product of the case */
    private record Case(
            PatientFacts patient,
            SiteFacts site,
            LocalDate today,
            LocalDate on,
            ProductComparisonRequest request,
            BrandPast past) {}
}

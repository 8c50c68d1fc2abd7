package org.infusary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.infusary.catalog.BrandCatalog;
import org.infusary.catalog.ProductFacts;
import org.infusary.catalog.rules.ProductProperties;
import org.infusary.checklist.rules.DoseNow;
import org.infusary.checklist.rules.IdentifierType;
import org.infusary.checklist.rules.LastInfusion;
import org.infusary.checklist.rules.OrderNow;
import org.infusary.checklist.rules.StartFacts;
import org.infusary.course.CycleFacts;
import org.infusary.course.Planning;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.ProductId;
import org.infusary.ledger.BrandLedger;
import org.infusary.ledger.VaccineBook;
import org.infusary.lot.Recalls;
import org.infusary.order.OrderFacts;
import org.infusary.order.Ordering;
import org.infusary.order.rules.BrandPolicy;
import org.infusary.order.rules.HomeCare;
import org.infusary.order.rules.OrderStatus;
import org.infusary.patient.PatientChart;
import org.infusary.patient.PatientFacts;
import org.infusary.patient.PatientRegister;
import org.infusary.patient.WeightFacts;
import org.infusary.schedule.VisitFacts;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.jspecify.annotations.Nullable;

/** Asks the lower rooms for everything the rules judge by. */
@ApplicationScoped
class FactsDesk {
    private static final ProductProperties NOTHING_KNOWN =
            new ProductProperties(null, null, null, List.of(), null, null, null, null, null);
    private static final int DOSE_SCALE = 6;

    /** Nobody is registered without them. */
    private static final Set<IdentifierType> IDENTIFIERS =
            EnumSet.of(IdentifierType.FULL_NAME, IdentifierType.BIRTH_DATE, IdentifierType.RECORD_NUMBER);

    private final Planning planning;
    private final Ordering orders;
    private final PatientRegister patients;
    private final PatientChart chart;
    private final BrandLedger ledger;
    private final VaccineBook vaccines;
    private final BrandCatalog catalog;
    private final Recalls recalls;
    private final SiteCalendar sites;
    private final Clock clock;

    FactsDesk(
            Planning planning,
            Ordering orders,
            PatientRegister patients,
            PatientChart chart,
            BrandLedger ledger,
            VaccineBook vaccines,
            BrandCatalog catalog,
            Recalls recalls,
            SiteCalendar sites,
            Clock clock) {
        this.planning = planning;
        this.orders = orders;
        this.patients = patients;
        this.chart = chart;
        this.ledger = ledger;
        this.vaccines = vaccines;
        this.catalog = catalog;
        this.recalls = recalls;
        this.sites = sites;
        this.clock = clock;
    }

    Lookup lookUp(VisitFacts visit) {
        OrderFacts order = orders.order(visit.order());
        CycleFacts cycle = cycle(visit);
        PatientFacts patient = patients.patient(visit.patient());
        SiteFacts site = sites.site(visit.site());
        Exposure exposure = ledger.exposure(visit.patient(), visit.product(), visit.date());
        ProductProperties properties =
                catalog.product(visit.product()).map(ProductFacts::properties).orElse(NOTHING_KNOWN);
        LastInfusion last = last(visit);
        Integer lastReaction = lastReactionGrade(visit, site, last);
        BigDecimal firstRate = FirstRate.mlPerHour(
                catalog.ladder(visit.site(), visit.product(), order.indication()),
                exposure,
                order,
                patient.isAtRisk(),
                site.policy().pumpMaximumMlPerHour());
        WeightFacts weight = chart.weightBesides(visit.id(), visit.patient());
        StartFacts facts = new StartFacts(
                visit.date(),
                visit.times().infusion(),
                plannedLength(cycle, visit),
                visit.product(),
                properties,
                exposure,
                last,
                lastReaction,
                patient.conditions(),
                Period.between(patient.birthDate(), visit.date()).getYears(),
                patient.sex(),
                orderNow(order, visit, last, exposure),
                new DoseNow(order.weight().dosing(), order.weight().actual(), gramsPerKg(cycle, order), firstRate),
                weight == null ? null : weight.measuredOn(),
                recalls.standing(visit.product()));
        KnownFacts known = new KnownFacts(
                IDENTIFIERS,
                order.id(),
                order.version(),
                visit.product(),
                visit.grams(),
                visit.volume(),
                exposure,
                last,
                lastReaction,
                weight,
                patient.conditions(),
                firstRate,
                order.toleratedMaximum(),
                properties.flushFluids(),
                order.premedication(),
                vaccines.besides(visit.id(), visit.patient()));
        return new Lookup(facts, known, site.zone(), site.dateAt(clock.instant()));
    }

    private @Nullable LastInfusion last(VisitFacts visit) {
        return ledger.history(visit.patient()).stream()
                .filter(given -> given.on().isBefore(visit.date()))
                .reduce((earlier, later) -> later)
                .map(given -> new LastInfusion(given.product(), given.on()))
                .orElse(null);
    }

    private @Nullable Integer lastReactionGrade(VisitFacts visit, SiteFacts site, @Nullable LastInfusion last) {
        if (last == null) {
            return null;
        }
        return ledger.reactions(visit.patient()).stream()
                .filter(reaction -> !site.dateAt(reaction.noted().onsetAt()).isBefore(last.on()))
                .map(reaction -> reaction.noted().grade())
                .reduce(Math::max)
                .orElse(null);
    }

    private static OrderNow orderNow(
            OrderFacts order, VisitFacts visit, @Nullable LastInfusion last, Exposure exposure) {
        return new OrderNow(
                order.status() == OrderStatus.ACTIVE,
                isInDate(order, visit),
                allows(order, visit),
                !visit.where().isHome() || isForHome(order, exposure),
                last != null && order.startOn().isAfter(last.on()),
                order.premedication(),
                order.version());
    }

    /** {@code validUntil} is the last day a cycle may begin, so it binds first days only. */
    private static boolean isInDate(OrderFacts order, VisitFacts visit) {
        LocalDate until = order.validUntil();
        return !visit.date().isBefore(order.startOn())
                && (until == null || visit.day() > 1 || !visit.date().isAfter(until));
    }

    private static boolean isForHome(OrderFacts order, Exposure exposure) {
        HomeCare home = order.home();
        return home != null && home.on(exposure).isHome();
    }

    private static boolean allows(OrderFacts order, VisitFacts visit) {
        ProductId product = visit.product();
        return order.brand(visit.cycle()).product().equals(product)
                || order.brandPolicy() == BrandPolicy.OPEN
                || (order.brandPolicy() == BrandPolicy.PREFERRED
                        && order.alternatives().contains(product));
    }

    private CycleFacts cycle(VisitFacts visit) {
        return planning.course(visit.course()).cycles().stream()
                .filter(cycle -> cycle.days().stream().anyMatch(day -> day.id().equals(visit.dayId())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("visit " + visit.id() + " is of no cycle of its course"));
    }

    private static BigDecimal gramsPerKg(CycleFacts cycle, OrderFacts order) {
        return cycle.grams().value().divide(order.weight().dosing().value(), DOSE_SCALE, RoundingMode.HALF_UP);
    }

    private static Duration plannedLength(CycleFacts cycle, VisitFacts visit) {
        int minutes = cycle.days().stream()
                .filter(day -> day.id().equals(visit.dayId()))
                .mapToInt(day -> day.trace().minutes())
                .sum();
        return Duration.ofMinutes(minutes);
    }
}

package org.infusary.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusary.catalog.BrandCatalog;
import org.infusary.catalog.ProductFacts;
import org.infusary.catalog.rules.Ladder;
import org.infusary.catalog.rules.RateStep;
import org.infusary.course.rules.ChairMinutes;
import org.infusary.course.rules.InfusionTime;
import org.infusary.course.rules.InfusionTrace;
import org.infusary.course.rules.RateCaps;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Fraction;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.site.SiteCalendar;
import org.infusary.site.rules.ChairTimes;
import org.infusary.site.rules.SitePolicy;
import org.infusary.web.BadRequest;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

/** The what-if calculator over the rules that plan courses. Stores nothing. */
@ApplicationScoped
class InfusionTimes {
    private static final Fraction MOST_MG_PER_KG = Fraction.of(5000);
    private static final BigDecimal MOST_GRAMS = BigDecimal.valueOf(1000);

    private final BrandCatalog catalog;
    private final SiteCalendar sites;

    InfusionTimes(BrandCatalog catalog, SiteCalendar sites) {
        this.catalog = catalog;
        this.sites = sites;
    }

    /**
     * @throws BadRequest when dose or ladder are given twice or not at all
     * @throws Refused when product and indication have no ladder, or no vials make the grams
     */
    @Transactional
    InfusionTimeView reckon(InfusionTimeRequest request) {
        if ((request.doseMgPerKg() == null) == (request.grams() == null)) {
            throw new BadRequest("doseMgPerKg", "must be given, or grams; not both");
        }
        if ((request.productId() == null) == (request.steps() == null)) {
            throw new BadRequest("steps", "must be given, or productId with siteId and indication; not both");
        }
        return request.productId() == null
                ? onSteps(request, request.steps())
                : onProduct(request, request.productId());
    }

    private InfusionTimeView onSteps(InfusionTimeRequest request, List<LadderStepRequest> rungs) {
        if (request.concentrationMgPerMl() == null) {
            throw new BadRequest("concentrationMgPerMl", "must be given with steps");
        }
        for (int rung = 0; rung < rungs.size(); rung++) {
            if ((rungs.get(rung).durationMinutes() == null) != (rung == rungs.size() - 1)) {
                throw new BadRequest(
                        "steps[" + rung + "].durationMinutes", "must be null for the last rung and for no other");
            }
        }
        ChairTimes times = request.siteId() == null
                ? sites.defaultTimes()
                : sites.site(new SiteId(request.siteId())).policy().times();
        List<RateStep> steps = rungs.stream().map(LadderStepRequest::step).toList();
        InfusionTrace trace = walk(request, request.concentrationMgPerMl(), steps, rateCap(request));
        return view(request, Optional.empty(), trace, times, 1, List.of());
    }

    private InfusionTimeView onProduct(InfusionTimeRequest request, String productId) {
        if (request.siteId() == null || request.indication() == null) {
            throw new BadRequest(
                    request.siteId() == null ? "siteId" : "indication", "must be given together with productId");
        }
        SiteId site = new SiteId(request.siteId());
        SitePolicy policy = sites.site(site).policy();
        ProductFacts product = Optional.of(productId)
                .filter(ProductId::isValid)
                .map(ProductId::new)
                .flatMap(catalog::product)
                .orElseThrow(() -> new BadRequest("productId", "is not in the catalogue"));
        Ladder ladder = catalog.ladder(site, product.id(), request.indication())
                .orElseThrow(() -> new Refused(catalog.noLadder(product.id(), request.indication())));
        if (request.concentrationMgPerMl() != null && request.concentrationMgPerMl() != ladder.mgPerMl()) {
            throw new BadRequest(
                    "concentrationMgPerMl", "must be the ladder's " + ladder.mgPerMl() + " mg/mL, or absent");
        }
        RateCaps caps = RateCaps.of(
                ladder,
                new Kilograms(request.weightKg()),
                Boolean.TRUE.equals(request.atRisk()),
                rateCap(request),
                policy.pumpMaximumMlPerHour());
        List<RateStep> steps = ladder.stepsFor(request.exposureOrEstablished());
        InfusionTrace trace = walk(request, ladder.mgPerMl(), steps, caps.cap());
        List<Reason> reasons = new ArrayList<>(caps.reasons());
        int vials = vials(request, product, reasons);
        return view(request, Optional.of(ladder), trace, policy.times(), vials, reasons);
    }

    /** How many vials the dose takes; 1, with a remark, for a what-if in mg/kg that whole vials do not make. */
    private static int vials(InfusionTimeRequest request, ProductFacts product, List<Reason> remarks) {
        BigDecimal grams = request.grams() != null ? request.grams() : exactGrams(request);
        Optional<List<Grams>> packed =
                grams == null ? Optional.empty() : product.vials().pack(new Grams(grams));
        if (packed.isEmpty() && request.grams() != null) {
            throw new Refused(Reason.of(
                    "no-vial-makes-grams",
                    "No vials of " + product.brand() + " add up to " + new Grams(grams) + " g; it comes in "
                            + product.vials().grams() + " g."));
        }
        if (packed.isEmpty()) {
            remarks.add(Reason.of("not-whole-vials", "Whole vials do not add up to this dose; an order rounds it."));
        }
        return packed.map(List::size).orElse(1);
    }

    /** The grams of a dose in mg/kg when three decimals say them exactly, up to 1000 g; null otherwise. */
    private static @Nullable BigDecimal exactGrams(InfusionTimeRequest request) {
        Fraction grams =
                request.doseMgPerKg().times(Fraction.of(request.weightKg())).dividedBy(Fraction.of(1000));
        BigDecimal decimal = grams.toDecimal(3, RoundingMode.DOWN);
        boolean packable = decimal.signum() > 0 && decimal.compareTo(MOST_GRAMS) <= 0;
        return packable && Fraction.of(decimal).equals(grams) ? decimal : null;
    }

    private static InfusionTrace walk(
            InfusionTimeRequest request, int mgPerMl, List<RateStep> steps, @Nullable MicrolitresPerKgHour cap) {
        Fraction mlPerKg;
        if (request.grams() != null) {
            mlPerKg = InfusionTime.mlPerKg(new Grams(request.grams()), mgPerMl, request.weightKg());
        } else {
            Fraction dose = request.doseMgPerKg();
            if (dose.signum() <= 0 || dose.compareTo(MOST_MG_PER_KG) > 0) {
                throw new BadRequest("doseMgPerKg", "must be above 0 to 5000 mg/kg");
            }
            mlPerKg = dose.dividedBy(Fraction.of(mgPerMl));
        }
        return InfusionTime.walk(mlPerKg, request.weightKg(), steps, cap);
    }

    private static @Nullable MicrolitresPerKgHour rateCap(InfusionTimeRequest request) {
        Integer cap = request.rateCapMicrolitrePerKgPerHour();
        return cap == null ? null : new MicrolitresPerKgHour(cap);
    }

    private static InfusionTimeView view(
            InfusionTimeRequest request,
            Optional<Ladder> ladder,
            InfusionTrace trace,
            ChairTimes times,
            int vials,
            List<Reason> reasons) {
        Exposure exposure = request.exposureOrEstablished();
        return InfusionTimeView.of(
                ladder.map(Ladder::basis).orElse(null),
                trace,
                exposure,
                ChairMinutes.of(times, exposure, trace.minutes(), vials),
                reasons);
    }
}

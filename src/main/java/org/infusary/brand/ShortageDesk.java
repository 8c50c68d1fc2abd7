package org.infusary.brand;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusary.brand.rules.NextBrand;
import org.infusary.catalog.BrandCatalog;
import org.infusary.catalog.ProductFacts;
import org.infusary.course.BrandUse;
import org.infusary.course.Planning;
import org.infusary.course.rules.Lateness;
import org.infusary.eligibility.rules.Fit;
import org.infusary.kernel.Indication;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.order.OrderFacts;
import org.infusary.order.Ordering;
import org.infusary.order.rules.CycleDose;
import org.infusary.order.rules.Maintenance;
import org.infusary.order.rules.Regimen;
import org.infusary.order.rules.SwitchedDose;
import org.infusary.schedule.PreviewToken;
import org.infusary.web.BadRequest;
import org.infusary.web.Refused;

/** Finds who needs a product that is short, and plans their switches together. Writes nothing. */
@ApplicationScoped
class ShortageDesk {
    private final BrandUse use;
    private final Ordering ordering;
    private final Planning planning;
    private final BrandCatalog catalog;
    private final SwitchDesk desk;
    private final BrandSwitches switches;

    ShortageDesk(
            BrandUse use,
            Ordering ordering,
            Planning planning,
            BrandCatalog catalog,
            SwitchDesk desk,
            BrandSwitches switches) {
        this.use = use;
        this.ordering = ordering;
        this.planning = planning;
        this.catalog = catalog;
        this.desk = desk;
        this.switches = switches;
    }

    /** By the first date on the product, of one date the latest patient first. */
    List<Affected> affected(SiteId site, ProductId product, LocalDate from) {
        List<BrandUse.Open> open = use.open(site, product, from);
        if (open.isEmpty()) {
            return List.of();
        }
        Map<OrderId, OrderFacts> orders = ordering
                .orders(open.stream().map(BrandUse.Open::order).toList())
                .stream()
                .collect(Collectors.toMap(OrderFacts::id, Function.identity()));
        int longGapDays = planning.longGapDays();
        Proposals proposals = new Proposals(site, product);
        return open.stream()
                .map(one -> {
                    OrderFacts order = orders.get(one.order());
                    return new Affected(
                            one, order.brandPolicy(), lateness(one, order, longGapDays), proposals.next(one, order));
                })
                .sorted(Comparator.comparing((Affected one) -> one.open().first())
                        .thenComparing(one -> one.lateness().orElse(Lateness.ON_TIME), Comparator.reverseOrder())
                        .thenComparing(one -> one.open().order().value()))
                .toList();
    }

    private static Optional<Lateness> lateness(BrandUse.Open open, OrderFacts order, int longGapDays) {
        Maintenance maintenance = order.regimen().maintenance();
        return maintenance == null
                ? Optional.empty()
                : open.lastGiven()
                        .map(last -> Lateness.of(
                                last,
                                maintenance.every(),
                                open.first(),
                                order.windowDaysBefore(),
                                order.windowDaysAfter(),
                                longGapDays));
    }

    /** What can be had instead of a product at a centre; every ladder is asked for once. */
    private final class Proposals {
        private final SiteId site;
        private final ProductId shortOne;
        private final List<ProductFacts> products;
        private final Map<Indication, Map<ProductId, Integer>> concentrations = new HashMap<>();

        Proposals(SiteId site, ProductId shortOne) {
            this.site = site;
            this.shortOne = shortOne;
            this.products = catalog.plannable();
        }

        Optional<ProductId> next(BrandUse.Open open, OrderFacts order) {
            Map<ProductId, Integer> ladders = concentrations.computeIfAbsent(order.indication(), this::ladders);
            List<NextBrand.Candidate> candidates = products.stream()
                    .filter(product -> !product.id().equals(shortOne) && ladders.containsKey(product.id()))
                    .filter(product -> product.isValidOn(open.first()))
                    .map(product ->
                            new NextBrand.Candidate(product.id(), ladders.get(product.id()), keeps(order, product)))
                    .toList();
            return NextBrand.of(
                    order.brandPolicy(), order.alternatives(), ladders.getOrDefault(shortOne, 0), candidates);
        }

        private Map<ProductId, Integer> ladders(Indication indication) {
            Map<ProductId, Integer> ladders = new HashMap<>();
            products.forEach(product -> catalog.ladder(site, product.id(), indication)
                    .ifPresent(ladder -> ladders.put(product.id(), ladder.mgPerMl())));
            return ladders;
        }

        private boolean keeps(OrderFacts order, ProductFacts product) {
            Regimen regimen = order.regimen();
            Maintenance maintenance = regimen.maintenance();
            return Stream.of(
                            Optional.ofNullable(regimen.induction()),
                            Optional.ofNullable(regimen.single()),
                            Optional.ofNullable(maintenance).map(Maintenance::dose))
                    .flatMap(Optional::stream)
                    .allMatch((CycleDose dose) -> SwitchedDose.keeps(dose, product.vials()));
        }
    }

    /** The orders that can be switched leave each other's places alone; whoever cannot is left out, and the others are planned anew. */
    ShortagePlan plan(Shortage shortage) {
        Map<OrderId, List<Reason>> refused = new LinkedHashMap<>();
        List<SwitchDesk.Draft> drafts = new ArrayList<>();
        Set<OrderId> waiting = switches.waiting(
                shortage.wanted().stream().map(Shortage.Wanted::order).toList());
        for (Shortage.Wanted one : shortage.wanted()) {
            try {
                drafts.add(draft(shortage, one, waiting));
            } catch (Refused no) {
                refused.put(one.order(), no.reasons());
            }
        }
        SwitchDesk.Plans plans = desk.together(shortage.site(), drafts);
        List<String> versions = plans.visits().versions();
        while (plans.switches().stream().anyMatch(plan -> !plan.against().isEmpty())) {
            plans.switches().stream()
                    .filter(plan -> !plan.against().isEmpty())
                    .forEach(plan -> refused.put(plan.order().id(), plan.against()));
            drafts.removeIf(draft -> refused.containsKey(draft.order().id()));
            plans = desk.together(shortage.site(), drafts);
        }
        return new ShortagePlan(
                plans.switches(), refused, plans.visits(), token(shortage, versions, plans.switches(), refused));
    }

    private SwitchDesk.Draft draft(Shortage shortage, Shortage.Wanted one, Set<OrderId> waiting) {
        SwitchDesk.Draft draft = desk.draft(shortage.wish(one));
        if (!draft.order().site().equals(shortage.site())) {
            throw new BadRequest("orders", "must be orders of this centre");
        }
        if (!draft.order().product().equals(shortage.product())) {
            throw new Refused(Reason.of("other-product", "The order is not on the product that is short."));
        }
        Refused.ifAny(draft.fits().after().reasons(Fit.STOP));
        if (waiting.contains(one.order())) {
            throw new Refused(Reason.of(
                    "switch-awaiting", "Another switch of the order waits for a prescriber: decide it first."));
        }
        return draft;
    }

    private static String token(
            Shortage shortage, List<String> versions, List<SwitchPlan> switches, Map<OrderId, List<Reason>> refused) {
        return PreviewToken.of(
                shortage.toString(),
                Stream.of(
                                versions.stream(),
                                switches.stream()
                                        .flatMap(plan -> plan.lines().stream())
                                        .map(SwitchLine::toString),
                                refused.entrySet().stream()
                                        .map(no -> no.getKey() + " "
                                                + no.getValue().stream()
                                                        .map(Reason::code)
                                                        .toList()))
                        .flatMap(lines -> lines));
    }
}

package org.infusary.catalog;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infusary.catalog.rules.Gtin;
import org.infusary.catalog.rules.LabelRates;
import org.infusary.catalog.rules.Ladder;
import org.infusary.catalog.rules.PackCode;
import org.infusary.kernel.Indication;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.security.Caller;
import org.infusary.web.BadRequest;
import org.infusary.web.EntityTag;
import org.infusary.web.NotFound;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The door of the catalogue: what labels say of products, and which ladder a centre runs them by.
 *
 * <p>Everything is answered from the version in force at the moment of asking. What was planned keeps its numbers: whoever
 * plans writes them down.
 */
@ApplicationScoped
public class BrandCatalog {
    private final CatalogVersions versions;
    private final CatalogProducts labels;
    private final Products products;
    private final ProductNdcs ndcs;
    private final ProductRates rates;
    private final SiteLadders ladders;
    private final Caller caller;
    private final Clock clock;

    BrandCatalog(
            CatalogVersions versions,
            CatalogProducts labels,
            Products products,
            ProductNdcs ndcs,
            ProductRates rates,
            SiteLadders ladders,
            Caller caller,
            Clock clock) {
        this.versions = versions;
        this.labels = labels;
        this.products = products;
        this.ndcs = ndcs;
        this.rates = rates;
        this.ladders = ladders;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The product as it can be planned with. Empty when there is no such product, and while the reference knows no vial
     * size of it (see {@link #knows}): without sizes no amount can be made. A withdrawn product is answered, and is valid on
     * no day from its withdrawal on.
     */
    @Transactional
    public Optional<ProductFacts> product(ProductId id) {
        return labels.inForce(clock.instant(), id).flatMap(CatalogProduct::facts);
    }

    /** Those of the products that can be planned with, as {@link #product} answers each; one question for all. */
    @Transactional
    public Map<ProductId, ProductFacts> products(Collection<ProductId> ids) {
        return labels.inForce(clock.instant(), ids).stream()
                .flatMap(product -> product.facts().stream())
                .collect(Collectors.toMap(ProductFacts::id, Function.identity()));
    }

    /** Every product of which vial sizes are known, in the order of their ids. */
    @Transactional
    public List<ProductFacts> plannable() {
        return labels.inForce(clock.instant()).stream()
                .flatMap(product -> product.facts().stream())
                .toList();
    }

    /** Whether there is such a product, plannable or not: enough to record that a patient had it elsewhere. */
    @Transactional
    public boolean knows(ProductId id) {
        return labels.knows(clock.instant(), id);
    }

    /** Every product that may be planned for on a day, in the order of their ids. */
    @Transactional
    public List<ListedProduct> validOn(LocalDate day) {
        return labels.inForce(clock.instant()).stream()
                .filter(product -> product.isValidOn(day))
                .map(CatalogProduct::listed)
                .toList();
    }

    /**
     * The ladder a product runs by at a centre: the centre's own, else the label's where the label gives one, else
     * empty: then no duration may be computed, see {@link #noLadder}.
     *
     * <p>A centre's ladder carries the maximum and the at-risk cap of the label's row for the indication; where the
     * label has no row for it, the lowest of the product's rows. A label's ladder has no cautious steps.
     *
     * @throws NotFound for a site the caller is not bound to
     */
    @Transactional
    public Optional<Ladder> ladder(SiteId site, ProductId product, Indication indication) {
        caller.mustSee(site, "site");
        Optional<SiteLadder> own = ladders.of(site, product, indication);
        if (own.isPresent()) {
            return rates.of(clock.instant(), product).boundsFor(indication).map(own.get()::within);
        }
        return rates.of(clock.instant(), product, indication).flatMap(rate -> rate.ladder(onlyConcentration(product)));
    }

    /**
     * As {@link #ladder}, for several products at once; as many questions as for one.
     *
     * @return an answer for every one of them
     */
    @Transactional
    public Map<ProductId, LadderAnswer> ladders(SiteId site, Collection<ListedProduct> listed, Indication indication) {
        caller.mustSee(site, "site");
        Map<ProductId, SiteLadder> own =
                ladders.of(site, indication).stream().collect(toMap(SiteLadder::product, ladder -> ladder));
        Map<ProductId, ProductRate> labels = rates.of(clock.instant(), indication).stream()
                .collect(toMap(rate -> new ProductId(rate.productId()), rate -> rate));
        Map<ProductId, LabelRates> bounds = rates.of(clock.instant(), own.keySet());
        Map<ProductId, LadderAnswer> answers = new HashMap<>();
        for (ListedProduct product : listed) {
            Optional<ProductRate> label = Optional.ofNullable(labels.get(product.id()));
            Optional<Ladder> ladder = own.containsKey(product.id())
                    ? Optional.ofNullable(bounds.get(product.id()))
                            .flatMap(rows -> rows.boundsFor(indication))
                            .map(own.get(product.id())::within)
                    : label.flatMap(
                            rate -> rate.ladder(product.properties().mgPerMl().get(0)));
            List<Reason> none = ladder.isPresent() ? List.of() : List.of(noLadder(product.id(), indication, label));
            answers.put(product.id(), new LadderAnswer(ladder, none));
        }
        return answers;
    }

    /** Why no duration can be computed when {@link #ladder} is empty, and who can help. Code {@code no-ladder}. */
    @Transactional
    public Reason noLadder(ProductId product, Indication indication) {
        return noLadder(product, indication, rates.of(clock.instant(), product, indication));
    }

    private static Reason noLadder(ProductId product, Indication indication, Optional<ProductRate> label) {
        List<String> read = label.map(rate -> rate.bounds().sources()).orElse(List.of());
        return new Reason(
                "no-ladder",
                "There is no ladder of infusion rates for product " + product + " and indication " + indication
                        + ": neither the label nor the centre gives one. A pharmacist can set it with PUT"
                        + " /sites/{siteId}/ladders/" + product + "/" + indication + ".",
                read);
    }

    /**
     * What a code typed or scanned from a package or a vial stands for.
     *
     * @param code an NDC with hyphens (4-4-2, 5-3-2, 5-4-1, 5-4-2, 6-4-2) or bare (10, 11, 12 digits), or a GTIN-14
     * @return empty for a code that is unknown, unreadable or has a wrong check digit
     * @throws Refused {@code ndc-ambiguous} when ten digits, bare or in a GTIN, are those of several packages
     */
    @Transactional
    public Optional<ProductByCode> byCode(String code) {
        return PackCode.read(code).flatMap(this::found);
    }

    /**
     * What the NDC within a GTIN stands for; a GTIN of a case, or of nothing that is sold as a drug in the US, is unknown.
     *
     * @throws Refused {@code ndc-ambiguous}, see {@link #byCode}
     */
    @Transactional
    public Optional<ProductByCode> byGtin(Gtin gtin) {
        return found(new PackCode(PackCode.Layout.GTIN14, gtin.digits()));
    }

    private Optional<ProductByCode> found(PackCode code) {
        List<ProductNdc> candidates = ndcs.by(clock.instant(), code);
        if (candidates.size() > 1) {
            throw new Refused(new Reason(
                    "ndc-ambiguous",
                    "The ten digits are those of " + candidates.size() + " packages, which differ in where the segments"
                            + " end (4-4-2, 5-3-2, 5-4-1). Give the code with its hyphens or in eleven digits.",
                    List.of("R23", "R24")));
        }
        return candidates.stream().findFirst().map(ProductNdc::found);
    }

    /**
     * The version of the catalogue that is or was in force at the end of a date.
     *
     * @param asOf null for the version in force now
     */
    @Transactional
    int version(@Nullable LocalDate asOf) {
        return asOf == null ? versions.inForce(clock.instant()) : versions.asOf(asOf);
    }

    /** Products of a version in the order of their ids, beginning after an id; up to {@code rows}. */
    @Transactional
    List<ProductCard> cards(int version, IdCursor start, int rows) {
        return labels.after(version, start.after(), rows).stream()
                .map(CatalogProduct::card)
                .toList();
    }

    /** @throws NotFound when there is no such product in the version */
    @Transactional
    ProductCard card(int version, ProductId id) {
        return existing(version, id).card();
    }

    /** As {@link #card(int, ProductId)}, in the version in force. */
    @Transactional
    ProductCard card(ProductId id) {
        return card(version(null), id);
    }

    /**
     * Says from when to when a product may be planned for; null leaves an end open.
     *
     * @throws BadRequest when it would end before it begins
     */
    @Transactional
    ProductCard validBetween(ProductId id, EntityTag read, @Nullable LocalDate from, @Nullable LocalDate to) {
        CatalogProduct described = existing(version(null), id);
        Product product = products.findById(id.value());
        read.mustBe(product.version());
        if (from != null && to != null && to.isBefore(from)) {
            throw new BadRequest("validTo", "must not be before validFrom");
        }
        product.validBetween(from, to);
        products.flush();
        return described.card();
    }

    private CatalogProduct existing(int version, ProductId id) {
        return labels.in(version, id).orElseThrow(() -> new NotFound("product"));
    }

    private int onlyConcentration(ProductId product) {
        return existing(version(null), product).label().mgPerMl().get(0);
    }
}

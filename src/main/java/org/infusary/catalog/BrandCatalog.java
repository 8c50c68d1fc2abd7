package org.infusary.catalog;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;

/** The door of the catalogue: what labels say of products, and which ladder a centre runs them by. */
@ApplicationScoped
public class BrandCatalog {
    private final Products products;
    private final ProductNdcs ndcs;
    private final ProductRates rates;
    private final SiteLadders ladders;
    private final Caller caller;

    BrandCatalog(Products products, ProductNdcs ndcs, ProductRates rates, SiteLadders ladders, Caller caller) {
        this.products = products;
        this.ndcs = ndcs;
        this.rates = rates;
        this.ladders = ladders;
        this.caller = caller;
    }

    /**
     * The product as it can be planned with. Empty when there is no such product, and while the reference knows no vial
     * size of it (see {@link #knows}): without sizes no amount can be made.
     */
    @Transactional
    public Optional<ProductFacts> product(ProductId id) {
        return products.findByIdOptional(id.value()).flatMap(Product::facts);
    }

    /** Whether there is such a product, plannable or not: enough to record that a patient had it elsewhere. */
    @Transactional
    public boolean knows(ProductId id) {
        return products.count("id", id.value()) > 0;
    }

    /** Every product that may be planned for on a day, in the order of their ids. */
    @Transactional
    public List<ListedProduct> validOn(LocalDate day) {
        return products.validOn(day).stream().map(Product::listed).toList();
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
            return rates.of(product).boundsFor(indication).map(own.get()::within);
        }
        return rates.of(product, indication).flatMap(rate -> rate.ladder(onlyConcentration(product)));
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
        Map<ProductId, ProductRate> labels =
                rates.of(indication).stream().collect(toMap(rate -> new ProductId(rate.productId()), rate -> rate));
        Map<ProductId, LabelRates> bounds = rates.of(own.keySet());
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
        return noLadder(product, indication, rates.of(product, indication));
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
     */
    @Transactional
    public Optional<ProductByCode> byCode(String code) {
        return PackCode.read(code).flatMap(ndcs::by).map(ProductNdc::found);
    }

    /** Products in the order of their ids, beginning after an id; up to {@code rows}. */
    @Transactional
    List<ProductCard> cards(IdCursor start, int rows) {
        return products.after(start.after(), rows).stream().map(Product::card).toList();
    }

    /** @throws NotFound when there is no such product */
    @Transactional
    ProductCard card(ProductId id) {
        return existing(id).card();
    }

    /**
     * Says from when to when a product may be planned for; null leaves an end open.
     *
     * @throws BadRequest when it would end before it begins
     */
    @Transactional
    ProductCard validBetween(ProductId id, EntityTag read, @Nullable LocalDate from, @Nullable LocalDate to) {
        Product product = existing(id);
        read.mustBe(product.version());
        if (from != null && to != null && to.isBefore(from)) {
            throw new BadRequest("validTo", "must not be before validFrom");
        }
        product.validBetween(from, to);
        products.flush();
        return product.card();
    }

    private Product existing(ProductId id) {
        return products.findByIdOptional(id.value()).orElseThrow(() -> new NotFound("product"));
    }

    private int onlyConcentration(ProductId product) {
        return existing(product).label().mgPerMl().get(0);
    }
}

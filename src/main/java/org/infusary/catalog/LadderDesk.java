package org.infusary.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infusary.catalog.rules.LabelBounds;
import org.infusary.catalog.rules.LabelRates;
import org.infusary.catalog.rules.LadderRules;
import org.infusary.catalog.rules.ProposedLadder;
import org.infusary.catalog.rules.RateStep;
import org.infusary.kernel.Indication;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.security.Caller;
import org.infusary.store.Clash;
import org.infusary.web.BadRequest;
import org.infusary.web.Conflict;
import org.infusary.web.Cursor;
import org.infusary.web.EntityTag;
import org.infusary.web.NotFound;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

/** Where the centres' own ladders are kept. Inside the room only: neighbours ask {@link BrandCatalog#ladder}. */
@ApplicationScoped
class LadderDesk {
    /** A version no row has, so that editing what is not there is answered as stale. */
    private static final long NONE = -1;

    private final SiteLadders ladders;
    private final CatalogProducts labels;
    private final ProductRates rates;
    private final Caller caller;
    private final Clock clock;

    LadderDesk(SiteLadders ladders, CatalogProducts labels, ProductRates rates, Caller caller, Clock clock) {
        this.ladders = ladders;
        this.labels = labels;
        this.rates = rates;
        this.caller = caller;
        this.clock = clock;
    }

    /** The centre's own ladders, oldest first, beginning after the cursor; up to {@code rows}. */
    @Transactional
    List<LadderCard> ofSite(SiteId site, Cursor start, int rows) {
        caller.mustSee(site, "site");
        List<SiteLadder> found = ladders.after(site, start, rows);
        Map<ProductId, LabelRates> bounds = rates.of(
                clock.instant(), found.stream().map(SiteLadder::product).collect(Collectors.toSet()));
        return found.stream()
                .map(ladder -> ladder.card(Optional.ofNullable(bounds.get(ladder.product()))
                        .flatMap(label -> label.boundsFor(ladder.indication()))
                        .orElse(null)))
                .toList();
    }

    /** @throws NotFound for another's site, and when the centre has no ladder of its own for the two */
    @Transactional
    LadderCard own(SiteId site, ProductId product, Indication indication) {
        caller.mustSee(site, "site");
        return card(existing(site, product, indication));
    }

    /**
     * Sets the centre's ladder: a new one without a tag, another one in place of the one that was read.
     *
     * @param concentration mg/mL; null for the product's only one
     * @throws BadRequest when the product comes at several concentrations and none is named
     * @throws Refused {@code no-label-rates} when the label gives no rates at all, else every fault of
     *     {@link LadderRules#faults}
     */
    @Transactional
    Written set(
            SiteId site,
            ProductId product,
            Indication indication,
            @Nullable EntityTag read,
            @Nullable Integer concentration,
            List<RateStep> steps,
            List<RateStep> cautiousSteps) {
        caller.mustSee(site, "site");
        List<Integer> concentrations = labels.inForce(clock.instant(), product)
                .orElseThrow(() -> new NotFound("product"))
                .label()
                .mgPerMl();
        ProposedLadder ramp = new ProposedLadder(chosen(concentration, concentrations), steps, cautiousSteps);
        LabelBounds bounds = rates.of(clock.instant(), product)
                .boundsFor(indication)
                .orElseThrow(() -> new Refused(noLabelRates(product)));
        Refused.ifAny(LadderRules.faults(ramp, concentrations, bounds));

        Optional<SiteLadder> known = ladders.of(site, product, indication);
        mustBeRead(known, read);
        SiteLadder ladder = known.orElseGet(() -> new SiteLadder(site, product, indication));
        ladder.set(ramp, caller.account(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        write(ladder);
        return new Written(ladder.card(bounds), known.isEmpty());
    }

    /** Takes the centre's ladder away; the label's counts again where it gives one. */
    @Transactional
    void remove(SiteId site, ProductId product, Indication indication, EntityTag read) {
        caller.mustSee(site, "site");
        SiteLadder ladder = existing(site, product, indication);
        read.mustBe(ladder.version());
        ladders.delete(ladder);
        ladders.flush();
    }

    /** A ladder as it was written. */
    record Written(LadderCard ladder, boolean isNew) {}

    private static int chosen(@Nullable Integer concentration, List<Integer> concentrations) {
        if (concentration != null) {
            return concentration;
        }
        if (concentrations.size() != 1) {
            throw new BadRequest(
                    "concentrationMgPerMl", "is required: the product comes at " + concentrations + " mg/mL");
        }
        return concentrations.get(0);
    }

    private static Reason noLabelRates(ProductId product) {
        return Reason.of(
                "no-label-rates",
                "The reference knows no infusion rate of product " + product
                        + ", so nothing would bound a ladder for it.");
    }

    private static void mustBeRead(Optional<SiteLadder> known, @Nullable EntityTag read) {
        if (known.isPresent() && read == null) {
            EntityTag.required(null);
        }
        if (read != null) {
            read.mustBe(known.map(SiteLadder::version).orElse(NONE));
        }
    }

    private void write(SiteLadder ladder) {
        try {
            ladders.persistAndFlush(ladder);
        } catch (PersistenceException failure) {
            throw switch (Clash.constraint(failure).orElse("")) {
                case "ladder_once_per_site_product_and_indication" ->
                    new Conflict(
                            "ladder-set", "Set meanwhile", "Someone set this ladder meanwhile. Read it, then edit.");
                case "ladder_belongs_to_a_site" -> new NotFound("site");
                default -> failure;
            };
        }
    }

    private SiteLadder existing(SiteId site, ProductId product, Indication indication) {
        return ladders.of(site, product, indication).orElseThrow(() -> new NotFound("ladder"));
    }

    private LadderCard card(SiteLadder ladder) {
        return ladder.card(rates.of(clock.instant(), ladder.product())
                .boundsFor(ladder.indication())
                .orElse(null));
    }
}

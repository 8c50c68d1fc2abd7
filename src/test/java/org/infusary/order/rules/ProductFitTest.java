package org.infusary.order.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.infusary.eligibility.rules.Fit;
import org.infusary.eligibility.rules.InteractionPair;
import org.infusary.eligibility.rules.Judgement;
import org.infusary.eligibility.rules.Judgement.Objection;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.junit.jupiter.api.Test;

class ProductFitTest {
    private static final Objection PROLINE = stop(InteractionPair.HYPERPROLINEMIA, "R20");
    private static final Objection SORBITOL = stop(InteractionPair.FRUCTOSE_INTOLERANCE, "R19");
    private static final Objection HEART =
            new Objection(InteractionPair.HEART_FAILURE, Fit.WARN, "Heart failure.", List.of("R36", "R34"));
    private static final Judgement OK = new Judgement(List.of());
    private static final Judgement WARNS = new Judgement(List.of(HEART));
    private static final Judgement STOPS_TWICE = new Judgement(List.of(SORBITOL, PROLINE, HEART));

    @Test
    void what_fits_is_ordered_without_a_word() {
        assertThat(ProductFit.of(OK, null)).isEqualTo(new ProductFit(Fit.OK, List.of(), List.of(), List.of()));
    }

    @Test
    void what_warns_is_ordered_and_told() {
        assertThat(ProductFit.of(WARNS, null))
                .isEqualTo(new ProductFit(Fit.WARN, List.of(), List.of(), List.of(HEART.reason())));
    }

    @Test
    void what_stops_is_refused_with_every_stop() {
        ProductFit fit = ProductFit.of(STOPS_TWICE, null);

        assertThat(fit.refusals()).containsExactly(SORBITOL.reason(), PROLINE.reason());
        assertThat(fit.overridden()).isEmpty();
    }

    @Test
    void a_stop_that_is_not_named_is_not_overridden() {
        ProductFit fit = ProductFit.of(STOPS_TWICE, override("eligibility-hyperprolinemia"));

        assertThat(fit.refusals()).containsExactly(SORBITOL.reason(), PROLINE.reason());
    }

    @Test
    void naming_every_stop_overrides_them() {
        ProductFit fit =
                ProductFit.of(STOPS_TWICE, override("eligibility-hyperprolinemia", "eligibility-fructose-intolerance"));

        assertThat(fit.fit()).isEqualTo(Fit.STOP);
        assertThat(fit.refusals()).isEmpty();
        assertThat(fit.overridden()).containsExactly(SORBITOL.reason(), PROLINE.reason());
        assertThat(fit.warnings()).containsExactly(HEART.reason());
    }

    @Test
    void an_override_of_nothing_is_refused() {
        ProductFit fit = ProductFit.of(WARNS, override("eligibility-heart-failure"));

        assertThat(fit.refusals()).extracting(Reason::code).containsExactly("eligibility-override-not-needed");
    }

    @Test
    void a_locked_order_tells_of_no_other_product() {
        assertThat(others(BrandPolicy.LOCKED, List.of())).isEmpty();
    }

    @Test
    void a_preferred_order_tells_every_reason_of_its_alternatives_in_their_order() {
        List<Reason> told =
                others(BrandPolicy.PREFERRED, List.of(new ProductId("octagam-10"), new ProductId("privigen")));

        assertThat(told)
                .extracting(Reason::code)
                .containsExactly("alternative-warn", "alternative-stop", "alternative-stop", "alternative-warn");
        assertThat(told.get(0).detail()).isEqualTo("Alternative octagam-10: Heart failure.");
        assertThat(told.get(0).sources()).containsExactly("R36", "R34");
    }

    @Test
    void an_open_order_names_the_products_that_stop_and_that_warn() {
        List<Reason> told = others(BrandPolicy.OPEN, List.of());

        assertThat(told).extracting(Reason::code).containsExactly("other-products-stop", "other-products-warn");
        assertThat(told.get(0).detail()).endsWith(": privigen.");
        assertThat(told.get(0).sources()).containsExactly("R19", "R20");
        assertThat(told.get(1).detail()).endsWith(": octagam-10.");
    }

    private static List<Reason> others(BrandPolicy policy, List<ProductId> alternatives) {
        Map<ProductId, Judgement> judged = new LinkedHashMap<>();
        judged.put(new ProductId("gammaplex-10"), STOPS_TWICE);
        judged.put(new ProductId("gamunex-c"), OK);
        judged.put(new ProductId("octagam-10"), WARNS);
        judged.put(new ProductId("privigen"), STOPS_TWICE);
        return OtherProducts.remarks(policy, new ProductId("gammaplex-10"), alternatives, judged);
    }

    private static EligibilityOverride override(String... codes) {
        return new EligibilityOverride(OverridingRole.PRESCRIBER, "No other product to be had", Set.of(codes));
    }

    private static Objection stop(InteractionPair pair, String source) {
        return new Objection(pair, Fit.STOP, pair + " stops.", List.of(source));
    }
}

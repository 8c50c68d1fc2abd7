package org.infusary.brand.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.infusary.brand.rules.NextBrand.Candidate;
import org.infusary.kernel.ProductId;
import org.infusary.order.rules.BrandPolicy;
import org.junit.jupiter.api.Test;

class NextBrandTest {
    private static final ProductId GAMUNEX = new ProductId("gamunex-c");
    private static final ProductId PANZYGA = new ProductId("panzyga");
    private static final ProductId OCTAGAM_5 = new ProductId("octagam-5");
    private static final ProductId ASCENIV = new ProductId("asceniv");
    private static final List<Candidate> HAD = List.of(
            new Candidate(PANZYGA, 100, true),
            new Candidate(GAMUNEX, 100, true),
            new Candidate(OCTAGAM_5, 50, true),
            new Candidate(ASCENIV, 100, false));

    @Test
    void nothing_is_proposed_for_a_locked_order() {
        assertThat(NextBrand.of(BrandPolicy.LOCKED, List.of(), 100, HAD)).isEmpty();
    }

    @Test
    void a_preferring_order_gets_its_first_alternative_that_can_be_had() {
        List<ProductId> alternatives = List.of(new ProductId("kiovig"), OCTAGAM_5, GAMUNEX);

        assertThat(NextBrand.of(BrandPolicy.PREFERRED, alternatives, 100, HAD)).contains(OCTAGAM_5);
        assertThat(NextBrand.of(BrandPolicy.PREFERRED, alternatives.subList(0, 1), 100, HAD))
                .isEmpty();
    }

    @Test
    void an_open_order_keeps_its_grams_first_then_its_concentration_then_goes_by_id() {
        assertThat(NextBrand.of(BrandPolicy.OPEN, List.of(), 100, HAD)).contains(GAMUNEX);
        assertThat(NextBrand.of(BrandPolicy.OPEN, List.of(), 50, HAD)).contains(OCTAGAM_5);
        assertThat(NextBrand.of(BrandPolicy.OPEN, List.of(), 100, HAD.subList(2, 4)))
                .contains(OCTAGAM_5);
    }

    @Property(tries = 100)
    void the_order_in_which_products_are_found_does_not_matter(@ForAll long seed) {
        List<Candidate> shuffled = new ArrayList<>(HAD);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(NextBrand.of(BrandPolicy.OPEN, List.of(), 100, shuffled)).contains(GAMUNEX);
    }
}

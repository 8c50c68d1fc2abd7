package org.infusary.brand.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.BrandPolicy;
import org.junit.jupiter.api.Test;

class PolicyRulesTest {
    private static final ProductId PRIVIGEN = new ProductId("privigen");
    private static final ProductId GAMUNEX = new ProductId("gamunex-c");
    private static final ProductId PANZYGA = new ProductId("panzyga");
    private static final ProductId OCTAGAM = new ProductId("octagam-10");

    private static PolicyRules rules(BrandPolicy policy) {
        return new PolicyRules(
                policy, PRIVIGEN, policy == BrandPolicy.PREFERRED ? List.of(GAMUNEX, PANZYGA) : List.of());
    }

    @Test
    void a_locked_order_goes_nowhere_without_another_policy() {
        assertThat(codes(rules(BrandPolicy.LOCKED).refusals(GAMUNEX, null))).containsExactly("brand-locked");
        assertThat(rules(BrandPolicy.LOCKED).refusals(GAMUNEX, BrandPolicy.LOCKED))
                .isEmpty();
        assertThat(codes(rules(BrandPolicy.LOCKED).warnings(GAMUNEX, BrandPolicy.OPEN)))
                .containsExactly("policy-changes");
    }

    @Test
    void a_preferring_order_goes_to_its_alternatives_only() {
        assertThat(rules(BrandPolicy.PREFERRED).refusals(PANZYGA, null)).isEmpty();
        assertThat(codes(rules(BrandPolicy.PREFERRED).refusals(OCTAGAM, null))).containsExactly("not-an-alternative");
        assertThat(rules(BrandPolicy.PREFERRED).refusals(OCTAGAM, BrandPolicy.OPEN))
                .isEmpty();
    }

    @Test
    void passing_over_a_better_alternative_is_told() {
        assertThat(rules(BrandPolicy.PREFERRED).warnings(GAMUNEX, null)).isEmpty();
        assertThat(codes(rules(BrandPolicy.PREFERRED).warnings(PANZYGA, null)))
                .containsExactly("passes-over-alternatives");
    }

    @Test
    void an_open_order_goes_anywhere_but_to_its_own_product() {
        assertThat(rules(BrandPolicy.OPEN).refusals(OCTAGAM, null)).isEmpty();
        assertThat(codes(rules(BrandPolicy.OPEN).refusals(PRIVIGEN, null))).containsExactly("same-product");
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }
}

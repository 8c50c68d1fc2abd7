package org.infusary.ledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.ProductId;

class ExposureRulePropertyTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final ProductId PRIVIGEN = new ProductId("privigen");

    @Property(tries = 3000)
    void the_rule_says_what_walking_back_day_by_day_says(@ForAll("histories") List<Given> history) {
        assertThat(ExposureRule.of(history, PRIVIGEN, MON_23_NOV, 56, 1)).isEqualTo(walkingBack(history));
    }

    @Property
    void the_order_of_the_history_does_not_matter(@ForAll("histories") List<Given> history, @ForAll Random random) {
        List<Given> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);

        assertThat(ExposureRule.of(shuffled, PRIVIGEN, MON_23_NOV, 56, 1))
                .isEqualTo(ExposureRule.of(history, PRIVIGEN, MON_23_NOV, 56, 1));
    }

    @Provide
    Arbitrary<List<Given>> histories() {
        Arbitrary<ProductId> products = Arbitraries.of("privigen", "octagam-10").map(ProductId::new);
        Arbitrary<Integer> daysAgo =
                Arbitraries.oneOf(Arbitraries.integers().between(-3, 120), Arbitraries.of(0, 1, 55, 56, 57, 58));
        return Combinators.combine(products, daysAgo)
                .as((product, ago) -> new Given(product, MON_23_NOV.minusDays(ago)))
                .list()
                .ofMaxSize(6);
    }

    /** The naive way: yesterday, the day before, and so on, until a day on which anything was given. */
    private static Exposure walkingBack(List<Given> history) {
        for (int ago = 1; ago <= 200; ago++) {
            boolean planned = false;
            boolean other = false;
            for (Given given : history) {
                if (given.on().equals(MON_23_NOV.minusDays(ago))) {
                    planned |= given.product().equals(PRIVIGEN);
                    other |= !given.product().equals(PRIVIGEN);
                }
            }
            if (other) {
                return Exposure.SWITCH;
            }
            if (planned) {
                return ago > 56 ? Exposure.LAPSED : Exposure.ESTABLISHED;
            }
        }
        return Exposure.FIRST;
    }
}

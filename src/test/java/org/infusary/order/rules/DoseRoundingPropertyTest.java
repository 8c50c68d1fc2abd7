package org.infusary.order.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.Grams;
import org.infusary.site.rules.Rounding;

class DoseRoundingPropertyTest {
    private static final VialSizes HALVES = new VialSizes(List.of(Grams.of("2.5"), Grams.of("10")));

    @Property
    void rounding_gives_whole_units_within_half_a_unit_unless_there_is_less_than_one(
            @ForAll Rounding policy,
            @ForAll @BigRange(min = "0.000001", max = "1200", minIncluded = true) @Scale(6) BigDecimal exact) {
        BigDecimal unit = new BigDecimal(policy == Rounding.NEAREST_5G ? "5" : "2.5");

        BigDecimal rounded = DoseRounding.round(exact, policy, HALVES).value();

        assertThat(rounded.remainder(unit)).isEqualByComparingTo("0");
        assertThat(rounded).isGreaterThanOrEqualTo(unit);
        BigDecimal twiceTheDistance = rounded.subtract(exact).abs().multiply(BigDecimal.valueOf(2));
        assertThat(exact.compareTo(unit) < 0 || twiceTheDistance.compareTo(unit) <= 0)
                .isTrue();
    }

    @Property
    void whole_units_stay_as_they_are(@ForAll @IntRange(min = 1, max = 200) int units) {
        Grams grams = Grams.of("5").times(units);

        assertThat(DoseRounding.round(grams.value(), Rounding.NEAREST_5G, HALVES))
                .isEqualTo(grams);
    }
}

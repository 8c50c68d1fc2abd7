package org.infusary.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class LabelUnitPropertyTest {
    /** The numbers that the field guide of the product reference gives, "Rate rows". */
    @Example
    void the_examples_of_the_guide() {
        assertThat(rate("mL/kg/h", "0.5", 100)).contains(500);
        assertThat(rate("mL/kg/min", "0.01", 100)).contains(600);
        assertThat(rate("mg/kg/min", "0.8", 100)).contains(480);
        assertThat(rate("mg/kg/min", "3.3", 100)).contains(1980);
        assertThat(rate("mg/kg/h", "200", 50)).contains(4000);
        assertThat(rate("mg/kg/min", "0.833", 100)).isEmpty();
        assertThat(LabelUnit.printed("mL/h")).isEmpty();
    }

    @Property
    void a_rate_that_is_answered_is_exactly_the_printed_one(
            @ForAll LabelUnit unit,
            @ForAll @BigRange(min = "0.001", max = "500") @Scale(3) BigDecimal printed,
            @ForAll @IntRange(min = 1, max = 200) int mgPerMl) {
        BigDecimal perHour = printed.multiply(BigDecimal.valueOf(unit.name().endsWith("MIN") ? 60 : 1));
        BigDecimal millilitres =
                unit.isByMass() ? perHour.divide(BigDecimal.valueOf(mgPerMl), 12, RoundingMode.HALF_EVEN) : perHour;
        BigDecimal microlitres = millilitres.movePointRight(3);

        Optional<Integer> rate = unit.microlitresPerKgHour(printed, mgPerMl);

        assertThat(rate.isPresent()).isEqualTo(microlitres.stripTrailingZeros().scale() <= 0);
        rate.ifPresent(whole -> assertThat(microlitres).isEqualByComparingTo(BigDecimal.valueOf(whole)));
    }

    private static Optional<Integer> rate(String unit, String printed, int mgPerMl) {
        return LabelUnit.printed(unit).orElseThrow().microlitresPerKgHour(new BigDecimal(printed), mgPerMl);
    }
}

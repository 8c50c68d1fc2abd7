package org.infusary.order.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.infusary.kernel.Kilograms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source: rules reference, checklist item WEIGHT (R09). */
class WeightChangeTest {
    @ParameterizedTest
    @CsvSource({
        "70, 70, false",
        "70, 76.93, false", // + 9.9 %
        "70, 76.999, false",
        "70, 77, true", // + 10.0 %
        "70, 63.07, false", // - 9.9 %
        "70, 63.001, false",
        "70, 63, true", // - 10.0 %
        "70, 90, true"
    })
    void from_ten_percent_on_up_or_down(String dosedOn, String now, boolean marked) {
        assertThat(WeightChange.isMarked(kg(dosedOn), kg(now))).isEqualTo(marked);
    }

    @Property
    void as_much_less_is_as_marked_as_more(
            @ForAll @IntRange(min = 40, max = 150) int kilograms, @ForAll @IntRange(max = 20) int percent) {
        BigDecimal change = BigDecimal.valueOf(kilograms)
                .multiply(BigDecimal.valueOf(percent))
                .movePointLeft(2);
        BigDecimal dosedOn = BigDecimal.valueOf(kilograms);

        assertThat(WeightChange.isMarked(new Kilograms(dosedOn), new Kilograms(dosedOn.add(change))))
                .isEqualTo(percent >= 10)
                .isEqualTo(WeightChange.isMarked(new Kilograms(dosedOn), new Kilograms(dosedOn.subtract(change))));
    }

    private static Kilograms kg(String value) {
        return new Kilograms(new BigDecimal(value));
    }
}

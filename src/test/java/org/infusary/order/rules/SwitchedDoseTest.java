package org.infusary.order.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.Grams;
import org.infusary.site.rules.Rounding;
import org.junit.jupiter.api.Test;

class SwitchedDoseTest {
    private static final VialSizes FIVES = new VialSizes(List.of(Grams.of("5"), Grams.of("10"), Grams.of("20")));
    private static final VialSizes SMALL = new VialSizes(List.of(Grams.of("1"), Grams.of("2.5"), Grams.of("5")));
    private static final VialSizes TENS = new VialSizes(List.of(Grams.of("10")));

    private static Grams switched(String grams, int days, VialSizes vials, Rounding policy) {
        return SwitchedDose.of(new CycleDose(Grams.of(grams), days), new BigDecimal(grams), vials, policy)
                .grams();
    }

    @Test
    void grams_that_vials_make_stay() {
        assertThat(switched("70", 2, FIVES, Rounding.NEAREST_VIAL)).isEqualTo(Grams.of("70"));
        assertThat(switched("28", 1, SMALL, Rounding.NEAREST_5G)).isEqualTo(Grams.of("28"));
    }

    @Test
    void grams_that_vials_do_not_make_are_rounded_half_up() {
        assertThat(switched("27", 1, FIVES, Rounding.NEAREST_VIAL)).isEqualTo(Grams.of("25"));
        assertThat(switched("27.5", 1, FIVES, Rounding.NEAREST_VIAL)).isEqualTo(Grams.of("30"));
        assertThat(switched("28", 1, FIVES, Rounding.NEAREST_5G)).isEqualTo(Grams.of("30"));
        assertThat(switched("65", 2, TENS, Rounding.NEAREST_5G)).isEqualTo(Grams.of("70"));
    }

    @Test
    void every_day_has_a_vial() {
        assertThat(switched("15", 3, TENS, Rounding.NEAREST_VIAL)).isEqualTo(Grams.of("30"));
    }

    @Property(tries = 200)
    void what_comes_out_stays_and_is_at_most_half_a_vial_away(
            @ForAll @IntRange(min = 50, max = 1500) int tenths, @ForAll @IntRange(min = 1, max = 5) int days) {
        BigDecimal grams = new BigDecimal(tenths).movePointLeft(1);
        CycleDose once = SwitchedDose.of(new CycleDose(new Grams(grams), days), grams, FIVES, Rounding.NEAREST_VIAL);

        assertThat(SwitchedDose.keeps(once, FIVES)).isTrue();
        assertThat(SwitchedDose.of(once, once.grams().value(), FIVES, Rounding.NEAREST_VIAL))
                .isEqualTo(once);
        if (grams.compareTo(BigDecimal.valueOf(5L * days)) >= 0) {
            assertThat(once.grams().value().subtract(grams).abs()).isLessThanOrEqualTo(new BigDecimal("2.5"));
        }
    }
}

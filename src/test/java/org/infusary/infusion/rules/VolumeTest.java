package org.infusary.infusion.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.infusary.kernel.Fraction;
import org.infusary.kernel.Grams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 100, 70, 0",
        "325, 100, 70, 32.5",
        "333, 50, 70, 16.65",
        "700, 100, 70, 70",
        "63, 100, 6.25, 6.25",
        "700, 100, 69.95, 69.95"
    })
    void millilitres_hold_grams_by_the_concentration(int ml, int mgPerMl, String most, String grams) {
        assertThat(Volume.grams(ml, mgPerMl, Grams.of(most))).contains(Grams.of(grams));
    }

    @ParameterizedTest
    @CsvSource({"701, 100, 70", "64, 100, 6.25", "1, 100, 0"})
    void more_than_there_is_is_refused(int ml, int mgPerMl, String most) {
        assertThat(Volume.grams(ml, mgPerMl, Grams.of(most))).isEmpty();
    }

    @Test
    void grams_make_millilitres_exactly() {
        assertThat(Volume.ml(Grams.of("70"), 100)).isEqualTo(Fraction.of(700));
        assertThat(Volume.ml(Grams.of("1"), 30)).isEqualTo(Fraction.parse("100/3"));
    }
}

package org.infusary.course.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.Grams;
import org.infusary.site.rules.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DoseSplitTest {
    private static final VialSizes FIVES = vials("5", "10", "20", "40");
    private static final VialSizes HALF_FIVES = vials("1", "2.5", "5", "10", "20", "30");
    private static final VialSizes TENS = vials("10", "20");

    static Stream<JsonNode> examples() {
        return ReferenceFile.all(
                ReferenceFile.read("ivig-rules.json").get("split").get("examples"))
                .stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_examples_of_the_reference_come_out(JsonNode example) {
        Grams total = Grams.of(example.get("totalG").asText());
        Grams unit = Grams.of(example.get("unitG").asText());

        List<Grams> days = DoseSplit.split(total, example.get("days").intValue(), unit);

        List<Grams> expected = ReferenceFile.all(example.get("perDay")).stream()
                .map(grams -> Grams.of(grams.asText()))
                .toList();
        assertThat(days).isEqualTo(expected);
        assertThat(DoseSplit.shared(total, days.size(), FIVES, Rounding.NEAREST_5G))
                .contains(expected);
    }

    @Test
    void a_total_that_is_no_multiple_of_the_unit_is_refused() {
        assertThatThrownBy(() -> DoseSplit.split(Grams.of("12.5"), 1, Grams.of("5")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fewer_units_than_days_are_refused() {
        assertThatThrownBy(() -> DoseSplit.split(Grams.of("5"), 2, Grams.of("5")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_unit_is_5_g_where_vials_make_5_g() {
        assertThat(DoseSplit.unit(HALF_FIVES, Rounding.NEAREST_5G)).isEqualTo(Grams.of("5"));
        assertThat(DoseSplit.unit(vials("2.5"), Rounding.NEAREST_5G)).isEqualTo(Grams.of("5"));
    }

    @Test
    void the_unit_is_the_smallest_vial_where_vials_do_not_make_5_g() {
        assertThat(DoseSplit.unit(TENS, Rounding.NEAREST_5G)).isEqualTo(Grams.of("10"));
    }

    @Test
    void the_unit_is_the_smallest_vial_where_the_centre_rounds_to_vials() {
        assertThat(DoseSplit.unit(HALF_FIVES, Rounding.NEAREST_VIAL)).isEqualTo(Grams.of("1"));
    }

    @Test
    void grams_off_the_5_g_grid_fall_back_to_a_vial_that_serves() {
        assertThat(DoseSplit.shared(Grams.of("12.5"), 2, vials("2.5", "5", "10"), Rounding.NEAREST_5G))
                .contains(grams("5", "7.5"));
        assertThat(DoseSplit.shared(Grams.of("12.5"), 2, HALF_FIVES, Rounding.NEAREST_5G))
                .contains(grams("5", "7.5"));
    }

    @Test
    void five_grams_over_two_days_need_smaller_vials() {
        assertThat(DoseSplit.shared(Grams.of("5"), 2, FIVES, Rounding.NEAREST_5G))
                .isEmpty();
        assertThat(DoseSplit.shared(Grams.of("5"), 2, vials("2.5", "5"), Rounding.NEAREST_5G))
                .contains(grams("2.5", "2.5"));
    }

    /** Octagam 10 % comes in 2, 5 and more grams: 27 g are no multiple of any vial, yet whole vials make them. */
    @Test
    void one_day_takes_whatever_whole_vials_make() {
        VialSizes octagam = vials("2", "5", "10", "20", "30");

        assertThat(DoseSplit.shared(Grams.of("27"), 1, octagam, Rounding.NEAREST_VIAL))
                .contains(grams("27"));
        assertThat(DoseSplit.shared(Grams.of("3"), 1, octagam, Rounding.NEAREST_VIAL))
                .isEmpty();
    }

    @Test
    void nothing_cannot_be_shared() {
        assertThat(DoseSplit.shared(Grams.ZERO, 1, FIVES, Rounding.NEAREST_5G)).isEmpty();
    }

    private static VialSizes vials(String... sizes) {
        return new VialSizes(grams(sizes));
    }

    private static List<Grams> grams(String... amounts) {
        return Arrays.stream(amounts).map(Grams::of).toList();
    }
}

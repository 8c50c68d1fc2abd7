package org.infusary.supply.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.Grams;
import org.junit.jupiter.api.Test;

class NeedTest {
    private static final Optional<VialSizes> SIZES =
            Optional.of(new VialSizes(List.of(Grams.of("5"), Grams.of("10"), Grams.of("20"))));

    private static Need of(Need.Days... days) {
        return Need.of(List.of(days), SIZES);
    }

    @Test
    void each_day_is_made_of_the_fewest_vials_and_days_are_added_up() {
        Need need = of(new Need.Days(Grams.of("35"), 2), new Need.Days(Grams.of("20"), 1));

        assertThat(need.visits()).isEqualTo(3);
        assertThat(need.grams()).isEqualTo(Grams.of("90"));
        assertThat(need.vials())
                .containsExactly(
                        new Need.Size(Grams.of("5"), 2),
                        new Need.Size(Grams.of("10"), 2),
                        new Need.Size(Grams.of("20"), 3));
        assertThat(need.unpacked()).isEqualTo(Grams.ZERO);
    }

    @Test
    void grams_that_no_whole_vials_add_up_to_are_told_apart() {
        Need need = of(new Need.Days(Grams.of("12.5"), 2), new Need.Days(Grams.of("10"), 1));

        assertThat(need.grams()).isEqualTo(Grams.of("35"));
        assertThat(need.vials()).containsExactly(new Need.Size(Grams.of("10"), 1));
        assertThat(need.unpacked()).isEqualTo(Grams.of("25"));
    }

    @Test
    void without_known_sizes_nothing_is_packed() {
        assertThat(Need.of(List.of(new Need.Days(Grams.of("10"), 3)), Optional.empty())
                        .unpacked())
                .isEqualTo(Grams.of("30"));
    }

    @Test
    void no_days_need_nothing() {
        assertThat(of()).isEqualTo(new Need(0, Grams.ZERO, List.of(), Grams.ZERO));
    }
}

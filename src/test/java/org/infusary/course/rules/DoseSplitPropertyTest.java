package org.infusary.course.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.Grams;
import org.infusary.site.rules.Rounding;

class DoseSplitPropertyTest {
    /** Any of the vial sizes the products of the reference come in. */
    @Provide
    Arbitrary<VialSizes> vials() {
        return Arbitraries.of("0.5", "1", "2", "2.5", "5", "6", "10", "20", "30", "40")
                .map(Grams::of)
                .set()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map((Set<Grams> sizes) -> new VialSizes(List.copyOf(sizes)));
    }

    @Property(tries = 300)
    void days_keep_the_sum_and_differ_by_at_most_one_unit(
            @ForAll @IntRange(min = 1, max = 5) int days,
            @ForAll @IntRange(min = 0, max = 60) int more,
            @ForAll @IntRange(min = 1, max = 10) int halfGrams) {
        Grams unit = new Grams(BigDecimal.valueOf(halfGrams * 5L, 1));
        Grams total = unit.times(days + more);

        List<Grams> split = DoseSplit.split(total, days, unit);

        assertThat(split).hasSize(days).isSorted();
        assertThat(split.stream().reduce(Grams.ZERO, Grams::plus)).isEqualTo(total);
        assertThat(Collections.max(split).minus(Collections.min(split))).isLessThanOrEqualTo(unit);
        assertThat(Collections.min(split)).isGreaterThanOrEqualTo(unit);
    }

    @Property(tries = 300)
    void whole_vials_make_every_shared_day(
            @ForAll("vials") VialSizes vials,
            @ForAll Rounding rounding,
            @ForAll @IntRange(min = 1, max = 5) int days,
            @ForAll @IntRange(min = 1, max = 400) int halfGrams) {
        Grams total = new Grams(BigDecimal.valueOf(halfGrams * 5L, 1));

        DoseSplit.shared(total, days, vials, rounding).ifPresent(shared -> {
            assertThat(shared).hasSize(days).allMatch(vials::canMake);
            assertThat(shared.stream().reduce(Grams.ZERO, Grams::plus)).isEqualTo(total);
        });
    }

    @Property(tries = 200)
    void a_total_rounded_by_the_centre_is_shared_whenever_each_day_gets_a_unit(
            @ForAll("vials") VialSizes vials,
            @ForAll Rounding rounding,
            @ForAll @IntRange(min = 1, max = 5) int days,
            @ForAll @IntRange(min = 0, max = 20) int more) {
        Grams unit = DoseSplit.unit(vials, rounding);

        assertThat(DoseSplit.shared(unit.times(days + more), days, vials, rounding))
                .contains(DoseSplit.split(unit.times(days + more), days, unit));
    }
}

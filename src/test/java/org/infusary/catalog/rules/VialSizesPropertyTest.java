package org.infusary.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.infusary.kernel.Grams;

class VialSizesPropertyTest {
    @Property
    void a_pack_is_an_exact_sum_of_the_fewest_vials(@ForAll("sizes") VialSizes sizes, @ForAll("halves") Grams target) {
        Optional<List<Grams>> pack = sizes.pack(target);

        assertThat(pack.map(List::size)).isEqualTo(fewest(sizes, target));
        pack.ifPresent(vials -> {
            assertThat(vials.stream().reduce(Grams.ZERO, Grams::plus)).isEqualTo(target);
            assertThat(sizes.grams()).containsAll(vials);
        });
    }

    @Property
    void the_largest_vials_come_first(@ForAll("sizes") VialSizes sizes, @ForAll("halves") Grams target) {
        sizes.pack(target).ifPresent(vials -> assertThat(vials)
                .isSortedAccordingTo(Comparator.<Grams>naturalOrder().reversed()));
    }

    @Property
    void what_can_be_made_can_be_packed(@ForAll("sizes") VialSizes sizes, @ForAll("halves") Grams target) {
        assertThat(sizes.canMake(target)).isEqualTo(sizes.pack(target).isPresent());
    }

    @Example
    void half_a_vial_cannot_be_packed() {
        VialSizes sizes = new VialSizes(List.of(Grams.of("5"), Grams.of("10")));

        assertThat(sizes.pack(Grams.of("12.5"))).isEmpty();
        assertThat(sizes.pack(Grams.of("35")).orElseThrow())
                .extracting(Grams::toString)
                .containsExactly("10", "10", "10", "5");
    }

    /** Brute force: the fewest vials among all multisets, by trying every vial first. */
    private static Optional<Integer> fewest(VialSizes sizes, Grams target) {
        if (target.equals(Grams.ZERO)) {
            return Optional.of(0);
        }
        return sizes.grams().stream()
                .filter(size -> size.compareTo(target) <= 0)
                .flatMap(size -> fewest(sizes, target.minus(size)).map(rest -> rest + 1).stream())
                .min(Comparator.naturalOrder());
    }

    @Provide
    Arbitrary<VialSizes> sizes() {
        return Arbitraries.of(Stream.of("1", "1.5", "2", "2.5", "3", "5")
                        .map(Grams::of)
                        .toList())
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(set -> new VialSizes(List.copyOf(set)));
    }

    @Provide
    Arbitrary<Grams> halves() {
        return Arbitraries.integers().between(1, 20).map(count -> Grams.of("0.5")
                .times(count));
    }
}

package org.infusary.supply.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.infusary.kernel.Grams;

class VialChoicePropertyTest {
    private static final LocalDate MARCH = LocalDate.of(2028, 3, 31);
    private static final Grams FIVE = Grams.of("5");
    private static final List<Grams> SIZES =
            List.of(Grams.of("1"), Grams.of("2.5"), FIVE, Grams.of("10"), Grams.of("20"));

    private static ShelfVials lot(int number, String grams, int free, LocalDate expiry) {
        return new ShelfVials(new UUID(0, number), "LOT" + number, Grams.of(grams), expiry, free);
    }

    private static List<Integer> vials(VialChoice choice, List<ShelfVials> inOrder) {
        return inOrder.stream()
                .map(lot -> choice.lines().stream()
                        .filter(line -> line.from().equals(lot))
                        .mapToInt(VialChoice.Line::vials)
                        .sum())
                .toList();
    }

    @Example
    void one_lot_is_taken_before_two_though_another_expires_sooner() {
        List<ShelfVials> shelf = List.of(lot(1, "10", 3, MARCH.minusMonths(6)), lot(2, "10", 7, MARCH));

        assertThat(vials(VialChoice.of(shelf, Grams.of("70"), FIVE).orElseThrow(), shelf))
                .containsExactly(0, 7);
    }

    @Example
    void of_lots_that_would_do_the_first_to_expire_is_taken() {
        List<ShelfVials> shelf = List.of(lot(1, "10", 3, MARCH.minusDays(1)), lot(2, "10", 3, MARCH));

        assertThat(vials(VialChoice.of(shelf, Grams.of("30"), FIVE).orElseThrow(), shelf))
                .containsExactly(3, 0);
    }

    @Example
    void of_two_lots_most_comes_from_the_first_to_expire() {
        List<ShelfVials> shelf = List.of(lot(1, "10", 3, MARCH.minusDays(1)), lot(2, "10", 3, MARCH));

        assertThat(vials(VialChoice.of(shelf, Grams.of("40"), FIVE).orElseThrow(), shelf))
                .containsExactly(3, 1);
    }

    @Example
    void less_than_a_unit_may_be_wasted_and_a_whole_one_may_not() {
        List<ShelfVials> shelf = List.of(lot(1, "10", 3, MARCH));

        assertThat(VialChoice.of(shelf, Grams.of("17.5"), FIVE).orElseThrow().waste())
                .isEqualTo(Grams.of("2.5"));
        assertThat(VialChoice.of(shelf, Grams.of("15"), FIVE)).isEmpty();
    }

    @Example
    void an_empty_shelf_makes_nothing() {
        assertThat(VialChoice.of(List.of(), Grams.of("10"), FIVE)).isEmpty();
        assertThat(VialChoice.of(List.of(lot(1, "10", 0, MARCH)), Grams.of("10"), FIVE))
                .isEmpty();
    }

    @Example
    void a_shelf_of_many_single_vials_is_searched_at_once() {
        List<ShelfVials> shelf = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            shelf.add(lot(number, "2.5", 1, MARCH));
        }

        assertThat(VialChoice.of(shelf, Grams.of("250"), FIVE).orElseThrow().lines())
                .hasSize(100);
    }

    /** Every way there is, compared by number of lots, waste, and what is taken of the lots in the order of their expiry. */
    @Property(tries = 400)
    void no_other_way_is_better(@ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int halves) {
        Random random = new Random(seed);
        List<ShelfVials> shelf = new ArrayList<>();
        for (int number = 0; number < 1 + random.nextInt(5); number++) {
            shelf.add(new ShelfVials(
                    new UUID(0, number),
                    "LOT" + number,
                    SIZES.get(random.nextInt(SIZES.size())),
                    MARCH.plusDays(random.nextInt(3)),
                    random.nextInt(5)));
        }
        shelf.sort(ShelfVials.FIRST_EXPIRY_FIRST);
        Grams wanted = Grams.of("0.5").times(halves);
        Grams unit = random.nextBoolean() ? FIVE : Grams.of("2.5");

        Optional<VialChoice> found = VialChoice.of(shelf, wanted, unit);

        assertThat(found.map(choice -> vials(choice, shelf))).isEqualTo(best(shelf, wanted, unit));
        found.ifPresent(choice -> assertThat(choice.waste())
                .isEqualTo(sum(shelf, vials(choice, shelf)).minus(wanted)));
    }

    private static Optional<List<Integer>> best(List<ShelfVials> shelf, Grams wanted, Grams unit) {
        Comparator<List<Integer>> fewest = Comparator.comparingLong(
                way -> way.stream().filter(vials -> vials > 0).count());
        return ways(shelf, 0).stream()
                .filter(way -> sum(shelf, way).compareTo(wanted) >= 0)
                .filter(way -> sum(shelf, way).compareTo(wanted.plus(unit)) < 0)
                .min(fewest.thenComparing(way -> sum(shelf, way))
                        .thenComparing(VialChoicePropertyTest::mostOfTheFirst));
    }

    private static int mostOfTheFirst(List<Integer> one, List<Integer> other) {
        for (int lot = 0; lot < one.size(); lot++) {
            if (!one.get(lot).equals(other.get(lot))) {
                return other.get(lot) - one.get(lot);
            }
        }
        return 0;
    }

    private static List<List<Integer>> ways(List<ShelfVials> shelf, int from) {
        if (from == shelf.size()) {
            return List.of(List.of());
        }
        List<List<Integer>> ways = new ArrayList<>();
        for (List<Integer> rest : ways(shelf, from + 1)) {
            for (int vials = 0; vials <= shelf.get(from).free(); vials++) {
                List<Integer> way = new ArrayList<>(List.of(vials));
                way.addAll(rest);
                ways.add(way);
            }
        }
        return ways;
    }

    private static Grams sum(List<ShelfVials> shelf, List<Integer> way) {
        Grams sum = Grams.ZERO;
        for (int lot = 0; lot < shelf.size(); lot++) {
            sum = sum.plus(shelf.get(lot).grams().times(way.get(lot)));
        }
        return sum;
    }
}

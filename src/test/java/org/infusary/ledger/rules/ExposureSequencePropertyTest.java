package org.infusary.ledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.ProductId;

/** Exposure depends on what counts in the end, not on the way there: not on when it was recorded, nor on what was undone. */
class ExposureSequencePropertyTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final ProductId PRIVIGEN = new ProductId("privigen");
    private static final int LONG_GAP = 56;

    /**
     * A step of keeping the ledger.
     *
     * @param undoes which of the infusions that count is taken back first, counted round; -1 for none
     * @param given what is recorded then, late or not; null for nothing
     */
    record Step(int undoes, Given given) {}

    @Property
    void after_any_steps_exposure_is_that_of_what_counts_whenever_it_was_recorded(
            @ForAll("steps") List<Step> steps,
            @ForAll Random random,
            @ForAll @IntRange(max = 130) int ahead,
            @ForAll @IntRange(min = 1, max = 4) int switchInfusions) {
        List<Given> counting = new ArrayList<>();
        for (Step step : steps) {
            if (step.undoes() >= 0 && !counting.isEmpty()) {
                counting.remove(step.undoes() % counting.size());
            }
            if (step.given() != null) {
                // recorded before or after whatever is known already
                counting.add(random.nextInt(counting.size() + 1), step.given());
            }

            assertThat(ExposureRule.of(counting, PRIVIGEN, MON_23_NOV.plusDays(ahead), LONG_GAP, switchInfusions))
                    .isEqualTo(naive(counting, MON_23_NOV.plusDays(ahead), switchInfusions));
        }
    }

    /** What the calendar says: the products of each day before, the last so many of the days decide. */
    private static Exposure naive(List<Given> counting, LocalDate on, int switchInfusions) {
        TreeMap<LocalDate, List<ProductId>> calendar = new TreeMap<>();
        counting.forEach(given ->
                calendar.computeIfAbsent(given.on(), day -> new ArrayList<>()).add(given.product()));
        var last = calendar.lowerEntry(on);
        if (last == null) {
            return Exposure.FIRST;
        }
        boolean allAlike = calendar.headMap(on, false).descendingMap().values().stream()
                .limit(switchInfusions)
                .flatMap(List::stream)
                .allMatch(PRIVIGEN::equals);
        if (!allAlike) {
            return Exposure.SWITCH;
        }
        return last.getKey().plusDays(LONG_GAP).isBefore(on) ? Exposure.LAPSED : Exposure.ESTABLISHED;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.integers().between(-3, 9), given().injectNull(0.2))
                .as((undoes, given) -> new Step(Math.max(undoes, -1), given))
                .list()
                .ofMaxSize(20);
    }

    private static Arbitrary<Given> given() {
        Arbitrary<ProductId> products =
                Arbitraries.of("privigen", "octagam-10", "panzyga").map(ProductId::new);
        Arbitrary<Integer> daysAgo =
                Arbitraries.oneOf(Arbitraries.integers().between(-120, 120), Arbitraries.of(0, 1, 55, 56, 57, 58));
        return Combinators.combine(products, daysAgo)
                .as((product, ago) -> new Given(product, MON_23_NOV.minusDays(ago)));
    }
}

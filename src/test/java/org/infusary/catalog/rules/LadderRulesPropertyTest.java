package org.infusary.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.Reason;

class LadderRulesPropertyTest {
    @Property
    void a_ladder_made_within_the_label_is_accepted(
            @ForAll("bounds") LabelBounds bounds,
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 99) Integer> heights,
            @ForAll @IntRange(min = 1, max = 240) int minutes) {
        ProposedLadder ladder = new ProposedLadder(100, within(bounds, heights, minutes), List.of());

        assertThat(LadderRules.faults(ladder, List.of(50, 100), bounds)).isEmpty();
    }

    @Property
    void a_ladder_without_faults_keeps_the_label(
            @ForAll("bounds") LabelBounds bounds,
            @ForAll("anySteps") List<RateStep> steps,
            @ForAll("anySteps") List<RateStep> cautious) {
        ProposedLadder ladder = new ProposedLadder(100, steps, cautious);

        if (LadderRules.faults(ladder, List.of(100), bounds).isEmpty()) {
            assertThat(Stream.concat(steps.stream(), cautious.stream()).map(RateStep::rate))
                    .allMatch(rate -> rate.compareTo(bounds.maximum()) <= 0);
            assertThat(ladder.cautious().get(0).rate()).isLessThanOrEqualTo(bounds.initial());
            assertThat(steps.stream().filter(step -> step.minutes() == null))
                    .containsExactly(steps.get(steps.size() - 1));
            assertThat(steps.stream().map(RateStep::rate)).isSorted().doesNotHaveDuplicates();
        }
    }

    @Property
    void one_rate_above_the_maximum_is_always_told(
            @ForAll("bounds") LabelBounds bounds, @ForAll("anySteps") List<RateStep> steps) {
        List<RateStep> beyond = new ArrayList<>(steps);
        beyond.add(new RateStep(rate(bounds.maximum().value() + 1), null));

        List<Reason> faults = LadderRules.faults(new ProposedLadder(100, beyond, List.of()), List.of(100), bounds);

        assertThat(faults).extracting(Reason::code).contains("ladder-above-label-maximum");
    }

    @Property
    void the_strictest_of_several_rows_is_in_no_number_above_any_of_them(
            @ForAll @Size(min = 1, max = 5) List<@From("bounds") LabelBounds> rows) {
        LabelBounds strictest = LabelBounds.strictest(rows).orElseThrow();

        assertThat(rows).allSatisfy(row -> {
            assertThat(strictest.initial()).isLessThanOrEqualTo(row.initial());
            assertThat(strictest.maximum()).isLessThanOrEqualTo(row.maximum());
            assertThat(strictest.sources()).containsAll(row.sources());
            if (row.atRiskMaximum() != null) {
                assertThat(strictest.atRiskMaximum()).isNotNull().isLessThanOrEqualTo(row.atRiskMaximum());
            }
        });
    }

    /** Rates from the label's initial to its maximum, as high as the heights say in per cent of the way. */
    private static List<RateStep> within(LabelBounds bounds, List<Integer> heights, int minutes) {
        int start = bounds.initial().value();
        int way = bounds.maximum().value() - start;
        SortedSet<Integer> rates = new TreeSet<>(
                heights.stream().map(height -> start + way * height / 100).toList());
        rates.add(start);
        List<RateStep> steps = new ArrayList<>();
        rates.forEach(rate -> steps.add(new RateStep(rate(rate), rate.equals(rates.last()) ? null : minutes)));
        return steps;
    }

    @Provide
    Arbitrary<LabelBounds> bounds() {
        return Combinators.combine(
                        Arbitraries.integers().between(100, 1200),
                        Arbitraries.integers().between(0, 8000),
                        Arbitraries.integers().between(100, 9200).injectNull(0.5),
                        Arbitraries.of("P01", "P02", "P03"))
                .as((initial, way, atRisk, source) -> new LabelBounds(
                        rate(initial), rate(initial + way), atRisk == null ? null : rate(atRisk), List.of(source)));
    }

    @Provide
    Arbitrary<List<RateStep>> anySteps() {
        return Combinators.combine(
                        Arbitraries.integers().between(100, 2000),
                        Arbitraries.integers().between(1, 300).injectNull(0.4))
                .as((value, minutes) -> new RateStep(rate(value), minutes))
                .list()
                .ofMaxSize(3);
    }

    private static MicrolitresPerKgHour rate(int value) {
        return new MicrolitresPerKgHour(value);
    }
}

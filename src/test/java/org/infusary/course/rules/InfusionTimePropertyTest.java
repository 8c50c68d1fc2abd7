package org.infusary.course.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.infusary.catalog.rules.RateStep;
import org.infusary.kernel.Fraction;
import org.infusary.kernel.MicrolitresPerKgHour;

class InfusionTimePropertyTest {
    private static final double TICK_MINUTES = 0.01;

    /** Rising rungs, each held 5 to 60 minutes, the last without end. */
    @Provide
    Arbitrary<List<RateStep>> ladders() {
        Arbitrary<List<Integer>> rises =
                Arbitraries.integers().between(100, 1500).list().ofMinSize(1).ofMaxSize(8);
        Arbitrary<List<Integer>> holds =
                Arbitraries.integers().between(5, 60).list().ofSize(8);
        return Combinators.combine(rises, holds).as(InfusionTimePropertyTest::ladder);
    }

    private static List<RateStep> ladder(List<Integer> rises, List<Integer> holds) {
        List<RateStep> steps = new ArrayList<>();
        int rate = 0;
        for (int rung = 0; rung < rises.size(); rung++) {
            rate += rises.get(rung);
            Integer minutes = rung == rises.size() - 1 ? null : holds.get(rung);
            steps.add(new RateStep(new MicrolitresPerKgHour(rate), minutes));
        }
        return steps;
    }

    @Property(tries = 300)
    void what_goes_in_is_the_dose(
            @ForAll("ladders") List<RateStep> ladder,
            @ForAll @IntRange(min = 1, max = 20_000) int microlitresPerKg,
            @ForAll @IntRange(min = 300, max = 8000) int cap) {
        Fraction dose = Fraction.of(BigDecimal.valueOf(microlitresPerKg, 3));

        InfusionTrace trace = walk(dose, ladder, cap);

        Fraction given = trace.steps().stream().map(TraceStep::mlPerKg).reduce(Fraction.ZERO, Fraction::plus);
        Fraction passed = trace.steps().stream().map(TraceStep::minutes).reduce(Fraction.ZERO, Fraction::plus);
        assertThat(given).isEqualTo(dose);
        assertThat(passed).isEqualTo(trace.exactMinutes());
        assertThat(trace.steps()).allMatch(step -> step.minutes().signum() > 0);
        assertThat(trace.steps()).allMatch(step -> step.rate().value() <= cap);
        assertThat(trace.volume().value())
                .isEqualByComparingTo(dose.times(Fraction.of(70)).toDecimal(1, RoundingMode.HALF_UP));
    }

    @Property(tries = 300)
    void more_dose_never_takes_fewer_minutes(
            @ForAll("ladders") List<RateStep> ladder,
            @ForAll @IntRange(min = 1, max = 20_000) int microlitresPerKg,
            @ForAll @IntRange(min = 1, max = 5000) int more,
            @ForAll @IntRange(min = 300, max = 8000) int cap) {
        Fraction small = Fraction.of(BigDecimal.valueOf(microlitresPerKg, 3));
        Fraction large = Fraction.of(BigDecimal.valueOf(microlitresPerKg + more, 3));

        Fraction fewer = walk(small, ladder, cap).exactMinutes();

        assertThat(walk(large, ladder, cap).exactMinutes()).isGreaterThan(fewer);
    }

    @Property(tries = 300)
    void a_lower_cap_never_takes_fewer_minutes(
            @ForAll("ladders") List<RateStep> ladder,
            @ForAll @IntRange(min = 1, max = 20_000) int microlitresPerKg,
            @ForAll @IntRange(min = 300, max = 8000) int cap,
            @ForAll @IntRange(min = 1, max = 299) int lower) {
        Fraction dose = Fraction.of(BigDecimal.valueOf(microlitresPerKg, 3));

        Fraction faster = walk(dose, ladder, cap).exactMinutes();

        assertThat(walk(dose, ladder, cap - lower).exactMinutes()).isGreaterThanOrEqualTo(faster);
    }

    @Property(tries = 100)
    void drop_by_drop_comes_to_the_same_minutes(
            @ForAll("ladders") List<RateStep> ladder,
            @ForAll @IntRange(min = 100, max = 20_000) int microlitresPerKg,
            @ForAll @IntRange(min = 300, max = 8000) int cap) {
        Fraction dose = Fraction.of(BigDecimal.valueOf(microlitresPerKg, 3));

        double minutes = walk(dose, ladder, cap)
                .exactMinutes()
                .toDecimal(6, RoundingMode.HALF_UP)
                .doubleValue();

        assertThat(minutes).isCloseTo(dropByDrop(microlitresPerKg, ladder, cap), within(2 * TICK_MINUTES));
    }

    /** Lets the pump run tick by tick and looks at the clock for the rung. */
    private static double dropByDrop(int microlitresPerKg, List<RateStep> ladder, int cap) {
        double given = 0;
        long ticks = 0;
        while (given < microlitresPerKg - 1e-6) {
            given += Math.min(rateAt(ladder, ticks * TICK_MINUTES), cap) * TICK_MINUTES / 60;
            ticks++;
        }
        return ticks * TICK_MINUTES;
    }

    private static int rateAt(List<RateStep> ladder, double minute) {
        double ends = 0;
        for (RateStep step : ladder) {
            Integer held = step.minutes();
            ends += held == null ? Double.MAX_VALUE : held;
            if (minute < ends - TICK_MINUTES / 2) {
                return step.rate().value();
            }
        }
        throw new AssertionError("the last rung has no end");
    }

    private static InfusionTrace walk(Fraction dose, List<RateStep> ladder, int cap) {
        return InfusionTime.walk(dose, new BigDecimal("70"), ladder, new MicrolitresPerKgHour(cap));
    }
}

package org.infusary.course.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.infusary.catalog.rules.RateStep;
import org.infusary.kernel.Fraction;
import org.infusary.kernel.Grams;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.junit.jupiter.api.Test;

class InfusionTimeTest {
    private static final BigDecimal KG_70 = new BigDecimal("70");
    private static final RateStep HALF_HOUR_AT_600 = new RateStep(new MicrolitresPerKgHour(600), 30);
    private static final RateStep REST_AT_1200 = new RateStep(new MicrolitresPerKgHour(1200), null);
    private static final List<RateStep> LADDER = List.of(HALF_HOUR_AT_600, REST_AT_1200);

    @Test
    void a_dose_that_ends_with_a_rung_leaves_no_empty_step() {
        InfusionTrace trace = InfusionTime.walk(Fraction.parse("0.3"), KG_70, LADDER, null);

        assertThat(trace.steps()).hasSize(1);
        assertThat(trace.exactMinutes()).isEqualTo(Fraction.of(30));
    }

    @Test
    void a_dose_one_drop_above_a_rung_goes_on_to_the_next() {
        InfusionTrace trace = InfusionTime.walk(Fraction.parse("0.3001"), KG_70, LADDER, null);

        assertThat(trace.steps()).hasSize(2);
        assertThat(trace.minutes()).isEqualTo(31);
    }

    @Test
    void a_cap_below_the_first_rung_holds_from_the_first_drop() {
        InfusionTrace trace = InfusionTime.walk(Fraction.parse("0.6"), KG_70, LADDER, new MicrolitresPerKgHour(400));

        assertThat(trace.steps()).extracting(step -> step.rate().value()).containsExactly(400, 400);
        assertThat(trace.exactMinutes()).isEqualTo(Fraction.of(90));
    }

    @Test
    void pump_rates_have_no_trailing_zeros_and_no_exponent() {
        InfusionTrace trace = InfusionTime.walk(Fraction.of(1), new BigDecimal("100.000"), LADDER, null);

        assertThat(trace.steps())
                .extracting(step -> step.pumpMlPerHour().toString())
                .containsExactly("60", "120");
    }

    @Test
    void millilitres_for_each_kilogram_are_exact() {
        Fraction mlPerKg = InfusionTime.mlPerKg(Grams.of("30"), 100, new BigDecimal("70.000"));

        assertThat(mlPerKg).isEqualTo(Fraction.parse("30/7"));
    }

    @Test
    void a_last_rung_that_ends_is_refused() {
        List<RateStep> ending = List.of(HALF_HOUR_AT_600);

        assertThatThrownBy(() -> InfusionTime.walk(Fraction.of(1), KG_70, ending, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rung_without_end_before_the_last_is_refused() {
        List<RateStep> stuck = List.of(REST_AT_1200, REST_AT_1200);

        assertThatThrownBy(() -> InfusionTime.walk(Fraction.of(1), KG_70, stuck, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_empty_ladder_is_refused() {
        assertThatThrownBy(() -> InfusionTime.walk(Fraction.of(1), KG_70, List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_dose_and_no_weight_are_refused() {
        assertThatThrownBy(() -> InfusionTime.walk(Fraction.ZERO, KG_70, LADDER, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> InfusionTime.walk(Fraction.of(1), BigDecimal.ZERO, LADDER, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package org.infusary.order.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.Reason;
import org.infusary.kernel.Sex;
import org.infusary.site.rules.WeightPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeightRulesTest {
    private static final LocalDate MON_16_NOV = LocalDate.of(2026, 11, 16);

    @Test
    void a_heavy_patient_is_dosed_on_the_adjusted_weight() {
        WeightChoice choice = adjusting(Sex.MALE, "175", "100");

        assertThat(choice.weight())
                .isEqualTo(new DosingWeight(
                        Kilograms.of("82.279"), Kilograms.of("100"), MON_16_NOV, WeightBasis.ADJUSTED));
        assertThat(choice.reasons()).extracting(Reason::code).containsExactly("weight-adjusted");
    }

    @Test
    void a_site_that_doses_on_the_actual_weight_gets_it_without_a_reason() {
        WeightChoice choice = choose(WeightPolicy.ACTUAL, Sex.MALE, "175", "100");

        assertThat(choice.weight().dosing()).isEqualTo(Kilograms.of("100"));
        assertThat(choice.weight().basis()).isEqualTo(WeightBasis.ACTUAL);
        assertThat(choice.reasons()).isEmpty();
    }

    @Test
    void a_body_mass_index_of_exactly_30_is_not_above_30() {
        assertActual(adjusting(Sex.MALE, "200", "120"), "weight-bmi-not-above-limit");

        assertThat(adjusting(Sex.MALE, "200", "120.001").weight().basis()).isEqualTo(WeightBasis.ADJUSTED);
    }

    @Test
    void the_formula_holds_from_a_height_of_exactly_152_4_cm() {
        assertActual(adjusting(Sex.FEMALE, "152.3", "90"), "weight-below-formula");

        assertThat(adjusting(Sex.FEMALE, "152.4", "90").weight().basis()).isEqualTo(WeightBasis.ADJUSTED);
    }

    @Test
    void a_weight_of_exactly_the_least_weight_is_below_the_formula() {
        assertActual(adjusting(Sex.MALE, "160", "50"), "weight-below-formula");
        assertActual(adjusting(Sex.FEMALE, "160", "45.5"), "weight-below-formula");

        assertActual(adjusting(Sex.FEMALE, "160", "45.501"), "weight-bmi-not-above-limit");
    }

    @Test
    void without_height_the_actual_weight_is_used() {
        assertActual(adjusting(Sex.MALE, null, "140"), "weight-no-height");
    }

    @Test
    void without_a_formula_for_the_sex_the_actual_weight_is_used() {
        assertActual(adjusting(Sex.OTHER, "175", "140"), "weight-no-formula");
        assertActual(adjusting(Sex.UNKNOWN, "175", "140"), "weight-no-formula");
    }

    @Test
    void the_bare_formula_above_the_actual_weight_is_cut_to_it() {
        Kilograms adjusted =
                WeightRules.adjusted(Sex.MALE, new BigDecimal("180"), Kilograms.of("70"), References.WEIGHT);

        assertThat(adjusted).isEqualTo(Kilograms.of("70"));
    }

    @Test
    void no_reason_tells_the_weight() {
        WeightChoice choice = adjusting(Sex.MALE, "175", "123.4");

        assertThat(choice.reasons()).allSatisfy(reason -> assertThat(reason.detail())
                .doesNotContain("123.4")
                .doesNotContain(choice.weight().dosing().toString()));
    }

    private static void assertActual(WeightChoice choice, String code) {
        assertThat(choice.weight().dosing()).isEqualTo(choice.weight().actual());
        assertThat(choice.weight().basis()).isEqualTo(WeightBasis.ACTUAL);
        assertThat(choice.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(code);
            assertThat(reason.sources()).contains("R04");
        });
    }

    private static WeightChoice adjusting(Sex sex, @Nullable String heightCm, String kg) {
        return choose(WeightPolicy.ADJUSTED_ABOVE_BMI_30, sex, heightCm, kg);
    }

    private static WeightChoice choose(WeightPolicy policy, Sex sex, @Nullable String heightCm, String kg) {
        BigDecimal height = heightCm == null ? null : new BigDecimal(heightCm);
        return WeightRules.choose(
                policy, new MeasuredBody(sex, height, Kilograms.of(kg), MON_16_NOV), References.WEIGHT);
    }
}

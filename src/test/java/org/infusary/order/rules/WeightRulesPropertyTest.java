package org.infusary.order.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.Sex;
import org.infusary.site.rules.WeightPolicy;

class WeightRulesPropertyTest {
    private static final LocalDate MON_16_NOV = LocalDate.of(2026, 11, 16);

    @Property
    void the_dosing_weight_is_above_nothing_and_never_above_the_actual_weight(
            @ForAll WeightPolicy policy,
            @ForAll Sex sex,
            @ForAll @BigRange(min = "30", max = "250") @Scale(1) BigDecimal heightCm,
            @ForAll @BigRange(min = "0.5", max = "400") @Scale(3) BigDecimal kg) {
        DosingWeight weight = WeightRules.choose(
                        policy, new MeasuredBody(sex, heightCm, new Kilograms(kg), MON_16_NOV), References.WEIGHT)
                .weight();

        assertThat(weight.dosing()).isLessThanOrEqualTo(weight.actual());
        assertThat(weight.basis() == WeightBasis.ACTUAL)
                .isEqualTo(weight.dosing().equals(weight.actual()));
    }

    @Property
    void a_heavier_patient_is_never_dosed_on_less_within_the_formula(
            @ForAll @BigRange(min = "152.4", max = "250") @Scale(1) BigDecimal heightCm,
            @ForAll @BigRange(min = "1", max = "400") @Scale(3) BigDecimal kg,
            @ForAll @BigRange(min = "0", max = "100") @Scale(3) BigDecimal more) {
        Kilograms lighter = WeightRules.adjusted(Sex.FEMALE, heightCm, new Kilograms(kg), References.WEIGHT);
        Kilograms heavier = WeightRules.adjusted(Sex.FEMALE, heightCm, new Kilograms(kg.add(more)), References.WEIGHT);

        assertThat(lighter).isLessThanOrEqualTo(heavier);
    }
}

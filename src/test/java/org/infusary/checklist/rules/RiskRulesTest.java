package org.infusary.checklist.rules;

import static org.infusary.checklist.rules.ItemAssert.assertItem;

import java.time.LocalDate;
import java.util.Set;
import org.infusary.checklist.Bedside;
import org.infusary.checklist.Given;
import org.infusary.checklist.Items;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RiskRulesTest {
    @ParameterizedTest
    @CsvSource({"true, ''", "false, hydration-missing"})
    void missing_hydration_warns(boolean yes, String reason) {
        Bedside bedside = new Bedside().answered(Items.HYDRATION, Given.yesNo(yes));

        assertItem(bedside.report(Items.HYDRATION)).isPassOr(ItemState.WARN, reason);
    }

    @ParameterizedTest
    @EnumSource(
            value = Condition.class,
            names = {"RENAL_RISK", "THROMBOSIS_RISK"})
    void missing_hydration_stops_at_risk(Condition risk) {
        Bedside bedside = new Bedside().with(risk).answered(Items.HYDRATION, Given.yesNo(false));

        assertItem(bedside.report(Items.HYDRATION)).is(ItemState.STOP, "hydration-missing-at-risk");
    }

    @Test
    void a_central_catheter_is_a_thrombosis_risk() {
        Bedside bedside = Bedside.allClear()
                .answered(Items.IV_ACCESS, Given.access(AccessType.PICC, true))
                .answered(Items.HYDRATION, Given.yesNo(false));

        assertItem(bedside.report(Items.HYDRATION)).is(ItemState.STOP, "hydration-missing-at-risk");
        assertItem(bedside.report(Items.THROMB_RISK)).is(ItemState.WARN, "thromb-risk-present");
    }

    /** Three months before 23 November 2026 (R09, R22). */
    @ParameterizedTest
    @CsvSource({"2026-08-22, renal-labs-old", "2026-08-23, ''", "2026-08-24, ''"})
    void creatinine_is_at_most_three_months_old(LocalDate drawn, String reason) {
        Bedside bedside = new Bedside().answered(Items.RENAL_LABS, Given.labs(drawn));

        assertItem(bedside.report(Items.RENAL_LABS)).isPassOr(ItemState.WARN, reason);
    }

    @Test
    void no_creatinine_warns() {
        Bedside bedside = new Bedside().answered(Items.RENAL_LABS, Given.labs(null));

        assertItem(bedside.report(Items.RENAL_LABS)).is(ItemState.WARN, "renal-labs-old");
    }

    @Test
    void no_creatinine_stops_with_a_renal_risk() {
        Bedside bedside = new Bedside()
                .answered(Items.RENAL_RISK, Given.renalFactors(Set.of(RenalFactor.SEPSIS)))
                .answered(Items.RENAL_LABS, Given.labs(null));

        assertItem(bedside.report(Items.RENAL_LABS)).is(ItemState.STOP, "renal-labs-old-at-risk");
    }

    @ParameterizedTest
    @EnumSource(RenalFactor.class)
    void any_renal_factor_warns(RenalFactor factor) {
        Bedside bedside = new Bedside().answered(Items.RENAL_RISK, Given.renalFactors(Set.of(factor)));

        assertItem(bedside.report(Items.RENAL_RISK)).is(ItemState.WARN, "renal-risk-present");
    }

    @ParameterizedTest
    @CsvSource({"64, ''", "65, ''", "66, renal-risk-present"})
    void an_age_above_65_is_a_renal_factor_no_one_has_to_name(int age, String reason) {
        Bedside bedside = Bedside.allClear().aged(age);

        assertItem(bedside.report(Items.RENAL_RISK)).isPassOr(ItemState.WARN, reason);
    }

    @ParameterizedTest
    @EnumSource(
            value = Condition.class,
            names = {"RENAL_RISK", "DIABETES"})
    void a_condition_on_record_is_a_renal_factor(Condition condition) {
        Bedside bedside = Bedside.allClear().with(condition);

        assertItem(bedside.report(Items.RENAL_RISK)).is(ItemState.WARN, "renal-risk-present");
    }

    @ParameterizedTest
    @CsvSource({
        "ADVANCED_AGE, WARN", "IMMOBILIZATION, WARN", "HYPERCOAGULABLE_CONDITION, WARN", "PAST_THROMBOSIS, WARN",
        "ESTROGEN_USE, WARN", "CENTRAL_CATHETER, WARN", "HYPERVISCOSITY, WARN", "CARDIOVASCULAR_RISK, WARN"
    })
    void any_thrombosis_factor_warns(ThrombosisFactor factor, ItemState state) {
        Bedside bedside = new Bedside().answered(Items.THROMB_RISK, Given.thrombosisFactors(Set.of(factor)));

        assertItem(bedside.report(Items.THROMB_RISK)).is(state, "thromb-risk-present");
    }

    @ParameterizedTest
    @EnumSource(
            value = ThrombosisFactor.class,
            names = {"NEW_LEG_SWELLING", "CHEST_PAIN", "DYSPNOEA"})
    void a_sign_of_thrombosis_stops(ThrombosisFactor sign) {
        Bedside bedside = new Bedside().answered(Items.THROMB_RISK, Given.thrombosisFactors(Set.of(sign)));

        assertItem(bedside.report(Items.THROMB_RISK)).is(ItemState.STOP, "thromb-risk-sign", "thromb-risk-present");
    }

    @Test
    void no_thrombosis_factor_passes() {
        assertItem(Bedside.allClear().report(Items.THROMB_RISK)).is(ItemState.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, PASS, ''",
        "true, true, WARN, hypervisc-risk",
        "true, false, STOP, hypervisc-not-assessed"
    })
    void viscosity_is_assessed_when_it_may_be_high(boolean risk, boolean assessed, ItemState state, String reason) {
        Bedside bedside = new Bedside().answered(Items.HYPERVISC, Given.hyperviscosity(risk, assessed));

        assertItem(bedside.report(Items.HYPERVISC)).isPassOr(state, reason);
    }

    @Test
    void a_viscosity_risk_on_record_cannot_be_answered_away() {
        Bedside bedside = Bedside.allClear().with(Condition.HYPERVISCOSITY);

        assertItem(bedside.report(Items.HYPERVISC)).is(ItemState.STOP, "hypervisc-not-assessed");
    }

    @ParameterizedTest
    @CsvSource({"true, volume-overload", "false, ''"})
    void volume_overload_is_for_the_prescriber(boolean yes, String reason) {
        Bedside bedside = new Bedside().answered(Items.VOLUME, Given.yesNo(yes));

        assertItem(bedside.report(Items.VOLUME)).isPassOr(ItemState.WARN, reason);
        if (yes) {
            assertItem(bedside.report(Items.VOLUME)).needsPrescriber();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.999, NOT_APPLICABLE, haem-not-applicable",
        "2, WARN, haem-check-after",
        "2.001, WARN, haem-check-after"
    })
    void a_course_of_2_g_per_kg_may_haemolyse(String gramsPerKg, ItemState state, String reason) {
        Bedside bedside = new Bedside().gramsPerKg(gramsPerKg).answered(Items.HAEM, Given.blood(BloodGroup.NON_O));

        assertItem(bedside.report(Items.HAEM)).is(state, reason);
    }

    @ParameterizedTest
    @CsvSource({"O, ''", "NON_O, haem-check-after", "UNKNOWN, haem-check-after"})
    void an_unknown_blood_group_is_not_taken_for_o(BloodGroup group, String reason) {
        Bedside bedside = new Bedside().gramsPerKg("2").answered(Items.HAEM, Given.blood(group));

        assertItem(bedside.report(Items.HAEM)).isPassOr(ItemState.WARN, reason);
    }

    @Test
    void the_blood_group_is_asked_for_when_the_dose_is_high() {
        assertItem(new Bedside().gramsPerKg("2").report(Items.HAEM)).is(ItemState.OPEN, "haem-unanswered");
    }

    @Test
    void pregnancy_is_shown_and_never_holds() {
        Bedside bedside = new Bedside().answered(Items.PREGNANCY, Given.pregnancy(PregnancyStatus.PREGNANT));

        assertItem(bedside.report(Items.PREGNANCY)).is(ItemState.PASS, "pregnancy-weight");
    }

    @ParameterizedTest
    @CsvSource({"NEITHER", "BREASTFEEDING"})
    void no_pregnancy_passes(PregnancyStatus status) {
        Bedside bedside = new Bedside().answered(Items.PREGNANCY, Given.pregnancy(status));

        assertItem(bedside.report(Items.PREGNANCY)).is(ItemState.PASS);
    }

    @Test
    void pregnancy_does_not_concern_men() {
        assertItem(new Bedside().sex(Sex.MALE).report(Items.PREGNANCY))
                .is(ItemState.NOT_APPLICABLE, "pregnancy-not-applicable");
    }
}

package org.infusary.checklist.rules;

import static org.infusary.checklist.Bedside.traits;
import static org.infusary.checklist.rules.ItemAssert.assertItem;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.infusary.catalog.rules.ProductProperties;
import org.infusary.checklist.Bedside;
import org.infusary.checklist.Given;
import org.infusary.checklist.Items;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Known;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImmunityRulesTest {
    private static final ProductProperties UNKNOWN =
            new ProductProperties(null, null, null, List.of(100), null, null, null, null, null);

    @ParameterizedTest
    @CsvSource({"true, ig-anaphylaxis-before", "false, ''"})
    void an_earlier_anaphylaxis_stops(boolean yes, String reason) {
        Bedside bedside = new Bedside().answered(Items.IG_ANAPHYLAXIS, Given.yesNo(yes));

        assertItem(bedside.report(Items.IG_ANAPHYLAXIS)).isPassOr(ItemState.STOP, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "YES, YES, YES, STOP, iga-anti-iga-all-three",
        "YES, UNKNOWN, UNKNOWN, WARN, iga-anti-iga-incomplete",
        "YES, YES, UNKNOWN, WARN, iga-anti-iga-incomplete",
        "UNKNOWN, YES, YES, WARN, iga-anti-iga-incomplete",
        "YES, NO, UNKNOWN, PASS, ''",
        "YES, YES, NO, PASS, ''",
        "NO, NO, NO, PASS, ''",
        "UNKNOWN, UNKNOWN, UNKNOWN, PASS, ''"
    })
    void only_all_three_are_the_contraindication(
            Known deficiency, Known antibodies, Known hypersensitivity, ItemState state, String reason) {
        Bedside bedside =
                new Bedside().answered(Items.IGA_ANTI_IGA, Given.igaHistory(deficiency, antibodies, hypersensitivity));

        assertItem(bedside.report(Items.IGA_ANTI_IGA)).isPassOr(state, reason);
    }

    @Test
    void nothing_known_of_iga_warns_before_the_first_infusion() {
        Bedside bedside = new Bedside()
                .exposure(Exposure.FIRST)
                .answered(Items.IGA_ANTI_IGA, Given.igaHistory(Known.UNKNOWN, Known.UNKNOWN, Known.UNKNOWN));

        assertItem(bedside.report(Items.IGA_ANTI_IGA))
                .is(ItemState.WARN, "iga-anti-iga-unknown-before-first")
                .citing("R34", "R36");
    }

    @ParameterizedTest
    @CsvSource({"true, ''", "false, allergy-reviewed-not"})
    void allergies_that_are_not_reviewed_stop(boolean yes, String reason) {
        Bedside bedside = new Bedside().answered(Items.ALLERGY_REVIEWED, Given.reviewed(yes, Set.of()));

        assertItem(bedside.report(Items.ALLERGY_REVIEWED)).isPassOr(ItemState.STOP, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "HEREDITARY_FRUCTOSE_INTOLERANCE, D-sorbitol, STOP, fructose-intolerance",
        "HEREDITARY_FRUCTOSE_INTOLERANCE, , STOP, fructose-intolerance",
        "HEREDITARY_FRUCTOSE_INTOLERANCE, glycine, PASS, ''",
        "HYPERPROLINEMIA, L-proline, STOP, hyperprolinemia",
        "HYPERPROLINEMIA, , STOP, hyperprolinemia",
        "HYPERPROLINEMIA, glycine, PASS, ''",
        "CORN_ALLERGY, maltose, WARN, corn-allergy",
        "CORN_ALLERGY, , WARN, corn-allergy",
        "CORN_ALLERGY, glycine, PASS, ''",
        "DIABETES, maltose, WARN, added-sugar",
        "DIABETES, glucose, WARN, added-sugar",
        "DIABETES, , WARN, added-sugar",
        "DIABETES, polysorbate 80, PASS, ''",
        "HEART_FAILURE, glycine, WARN, heart-failure"
    })
    void a_condition_meets_what_is_in_the_vial(
            Condition condition, @Nullable String stabilizer, ItemState state, String pair) {
        Bedside bedside = reviewed().with(condition).product(traits(stabilizer == null ? null : List.of(stabilizer)));

        assertItem(bedside.report(Items.ALLERGY_REVIEWED))
                .isPassOr(state, pair.isEmpty() ? "" : "allergy-reviewed-" + pair);
    }

    @Test
    void sucrose_stops_with_a_renal_risk_and_any_sugar_warns_beside() {
        Bedside bedside = reviewed().with(Condition.RENAL_RISK).product(traits(List.of("sucrose")));

        assertItem(bedside.report(Items.ALLERGY_REVIEWED))
                .is(ItemState.STOP, "allergy-reviewed-sucrose", "allergy-reviewed-added-sugar");
    }

    @Test
    void unknown_stabilizers_are_not_taken_for_sucrose() {
        Bedside bedside = reviewed().with(Condition.RENAL_RISK).product(traits(null));

        assertItem(bedside.report(Items.ALLERGY_REVIEWED)).is(ItemState.WARN, "allergy-reviewed-added-sugar");
    }

    @ParameterizedTest
    @CsvSource({"1, STOP, allergy-reviewed-small-child", "2, PASS, ''", "3, PASS, ''"})
    void sorbitol_stops_below_two_years(int age, ItemState state, String reason) {
        Bedside bedside = reviewed().aged(age).product(traits(List.of("D-sorbitol")));

        assertItem(bedside.report(Items.ALLERGY_REVIEWED)).isPassOr(state, reason);
    }

    @ParameterizedTest
    @CsvSource({"1.9, ''", "2, ''", "2.1, allergy-reviewed-iga-deficiency", ", allergy-reviewed-iga-deficiency"})
    void more_than_a_little_iga_warns_with_iga_deficiency(@Nullable BigDecimal iga, String reason) {
        Bedside bedside = reviewed()
                .with(Condition.IGA_DEFICIENCY)
                .product(new ProductProperties(
                        List.of("glycine"), false, null, List.of(100), iga, true, List.of("NS"), null, null));

        assertItem(bedside.report(Items.ALLERGY_REVIEWED)).isPassOr(ItemState.WARN, reason);
    }

    @ParameterizedTest
    @CsvSource({"true, ''", "false, allergy-reviewed-latex-allergy", ", allergy-reviewed-latex-allergy"})
    void latex_that_is_not_known_to_be_absent_warns(@Nullable Boolean latexFree, String reason) {
        Bedside bedside = reviewed()
                .with(Condition.LATEX_ALLERGY)
                .product(new ProductProperties(
                        List.of("glycine"), false, null, List.of(100), BigDecimal.ONE, latexFree, null, null, null));

        assertItem(bedside.report(Items.ALLERGY_REVIEWED)).isPassOr(ItemState.WARN, reason);
    }

    @Test
    void a_pair_without_a_source_borrows_none() {
        Bedside bedside = reviewed().with(Condition.CORN_ALLERGY).product(traits(List.of("maltose")));

        assertItem(bedside.report(Items.ALLERGY_REVIEWED)).citing();
    }

    @Test
    void the_three_iga_conditions_stop_every_product() {
        Bedside bedside = reviewed()
                .with(Condition.IGA_DEFICIENCY)
                .with(Condition.ANTI_IGA_ANTIBODIES)
                .with(Condition.HYPERSENSITIVITY_TO_IMMUNOGLOBULIN);

        assertItem(bedside.report(Items.ALLERGY_REVIEWED))
                .is(ItemState.STOP, "allergy-reviewed-iga-triple")
                .citing("R22");
    }

    @Test
    void a_condition_found_by_the_review_counts_like_one_on_record() {
        Bedside bedside =
                new Bedside().answered(Items.ALLERGY_REVIEWED, Given.reviewed(true, Set.of(Condition.HYPERPROLINEMIA)));

        assertItem(bedside.report(Items.ALLERGY_REVIEWED)).is(ItemState.STOP, "allergy-reviewed-hyperprolinemia");
    }

    @ParameterizedTest
    @CsvSource({"true, ''", "false, glucose-meter-not-specific"})
    void a_diabetic_on_maltose_needs_a_glucose_specific_meter(boolean yes, String reason) {
        Bedside bedside = new Bedside()
                .with(Condition.DIABETES)
                .product(traits(List.of("maltose")))
                .answered(Items.GLUCOSE_METER, Given.yesNo(yes));

        assertItem(bedside.report(Items.GLUCOSE_METER)).isPassOr(ItemState.STOP, reason);
    }

    @Test
    void the_meter_is_asked_for_when_it_is_unknown_whether_there_is_maltose() {
        Bedside bedside = new Bedside().with(Condition.DIABETES).product(UNKNOWN);

        assertItem(bedside.report(Items.GLUCOSE_METER)).is(ItemState.OPEN, "glucose-meter-unanswered");
    }

    @Test
    void the_meter_does_not_concern_others() {
        Bedside noDiabetes = new Bedside().product(traits(List.of("maltose")));
        Bedside noMaltose = new Bedside().with(Condition.DIABETES).product(traits(List.of("glycine")));

        assertItem(noDiabetes.report(Items.GLUCOSE_METER)).is(ItemState.NOT_APPLICABLE, "glucose-meter-not-applicable");
        assertItem(noMaltose.report(Items.GLUCOSE_METER)).is(ItemState.NOT_APPLICABLE, "glucose-meter-not-applicable");
    }

    private static Bedside reviewed() {
        return new Bedside().answered(Items.ALLERGY_REVIEWED, Given.reviewed(true, Set.of()));
    }
}

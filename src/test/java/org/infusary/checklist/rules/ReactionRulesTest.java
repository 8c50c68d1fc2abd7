package org.infusary.checklist.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.checklist.rules.ItemAssert.assertItem;

import org.infusary.checklist.Bedside;
import org.infusary.checklist.Given;
import org.infusary.checklist.Items;
import org.infusary.kernel.Exposure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReactionRulesTest {
    @ParameterizedTest
    @CsvSource({
        "0, PASS, ''",
        "1, PASS, ''",
        "2, WARN, prev-reaction-moderate",
        "3, STOP, prev-reaction-severe",
        "4, STOP, prev-reaction-severe"
    })
    void grade_2_is_for_the_prescriber_and_grade_3_stops(int grade, ItemState state, String reason) {
        Bedside bedside = new Bedside().answered(Items.PREV_REACTION, Given.reactionGrade(grade));

        assertItem(bedside.report(Items.PREV_REACTION)).isPassOr(state, reason);
        if (grade == 2) {
            assertItem(bedside.report(Items.PREV_REACTION)).needsPrescriber().citing("R03", "R17");
        }
    }

    @ParameterizedTest
    @CsvSource({"2, prev-reaction-moderate", "3, prev-reaction-severe-new-order", "4, prev-reaction-severe-new-order"})
    void a_new_order_after_a_severe_reaction_is_for_its_prescriber(int grade, String reason) {
        Bedside bedside = new Bedside()
                .order(new OrderNow(true, true, true, true, true, false, 1))
                .answered(Items.PREV_REACTION, Given.reactionGrade(grade));

        assertItem(bedside.report(Items.PREV_REACTION))
                .is(ItemState.WARN, reason)
                .needsPrescriber();
    }

    @ParameterizedTest
    @CsvSource({"1, ''", "2, prev-reaction-on-record", "3, prev-reaction-on-record"})
    void a_reaction_on_record_is_not_answered_away(int onRecord, String reason) {
        Bedside bedside = Bedside.allClear().reactionOnRecord(onRecord);

        assertItem(bedside.report(Items.PREV_REACTION)).isPassOr(ItemState.WARN, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, PASS, ''",
        "MIGRAINE_HISTORY, PASS, headache-migraine",
        "MENINGITIS_SIGNS, WARN, headache-possible-meningitis"
    })
    void a_possible_meningitis_waits_for_the_prescriber(HeadacheSign sign, ItemState state, String reason) {
        Bedside bedside = new Bedside().answered(Items.HEADACHE, Given.headache(sign));

        assertItem(bedside.report(Items.HEADACHE)).isPassOr(state, reason);
        if (sign == HeadacheSign.MENINGITIS_SIGNS) {
            assertItem(bedside.report(Items.HEADACHE)).needsPrescriber();
        }
    }

    @ParameterizedTest
    @CsvSource({"ESTABLISHED, ''", "SWITCH, ''", "LAPSED, last-infusion-as-first", "FIRST, last-infusion-as-first"})
    void the_last_infusion_is_told_without_an_answer(Exposure exposure, String reason) {
        assertItem(new Bedside().exposure(exposure).report(Items.LAST_INFUSION)).isPassOr(ItemState.PASS, reason);
    }

    @Test
    void the_last_infusion_never_holds() {
        ItemReport report = new Bedside().exposure(Exposure.FIRST).report(Items.LAST_INFUSION);

        assertThat(report.holds()).isFalse();
    }
}

package org.infusary.checklist.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.checklist.Bedside.MON_23_NOV;
import static org.infusary.checklist.Bedside.NURSE;
import static org.infusary.checklist.Bedside.SECOND_NURSE;
import static org.infusary.checklist.rules.ItemAssert.assertItem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.infusary.checklist.Bedside;
import org.infusary.checklist.Given;
import org.infusary.checklist.Items;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulebookTest {
    private static final Set<ItemCode> NEVER_OPEN = Set.of(Items.LAST_INFUSION);

    /** The only information among the items that asks something. */
    private static final Set<ItemCode> INFORMATION = Set.of(Items.PREGNANCY, Items.LAST_INFUSION);

    @Test
    void the_reference_holds_all_36_items() {
        assertThat(new Bedside().review().items())
                .hasSize(36)
                .extracting(report -> report.item().code())
                .containsExactlyElementsOf(Items.all());
    }

    @Test
    void all_answered_well_is_clear() {
        Review review = Bedside.allClear().review();

        assertThat(review.verdict()).isEqualTo(new Verdict.Clear());
        assertThat(review.openHardStops()).isZero();
    }

    @ParameterizedTest
    @MethodSource("org.infusary.checklist.Items#all")
    void an_item_is_open_until_answered(ItemCode code) {
        Bedside nothing = concerned(new Bedside());

        ItemState expected = NEVER_OPEN.contains(code) ? ItemState.PASS : ItemState.OPEN;
        assertThat(nothing.report(code).state()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("org.infusary.checklist.Items#all")
    void one_unanswered_item_holds_unless_it_is_information(ItemCode code) {
        Bedside bedside = concernedAndAnswered().unanswered(code);
        if (code.equals(Items.NO_MIX)) {
            bedside.unanswered(Items.BRAND_MATCH).unanswered(Items.LOT_EXP_DOUBLE);
        }

        assertThat(bedside.report(code).holds()).isEqualTo(!INFORMATION.contains(code));
    }

    @Test
    void every_open_item_is_told_with_its_source() {
        Verdict verdict = new Bedside().review().verdict();

        assertThat(verdict).isInstanceOf(Verdict.Hold.class);
        assertThat(verdict.reasons()).hasSize(31).contains(Reason.of("id-two-unanswered", "Not answered yet.", "R12"));
    }

    @Test
    void an_item_of_the_chair_answered_on_an_earlier_day_is_open_again() {
        Bedside bedside = Bedside.allClear()
                .recorded(
                        Items.TEMP,
                        new Recorded(
                                Bedside.good(Items.TEMP),
                                NURSE,
                                MON_23_NOV.minusDays(1),
                                AnswerChannel.IN_PERSON,
                                null));

        assertItem(bedside.report(Items.TEMP)).is(ItemState.OPEN, "temp-of-earlier-day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HYDRATION", "INFECTION", "TEMP", "RENAL_RISK", "THROMB_RISK"})
    void what_was_asked_by_telephone_is_open_until_asked_again_at_the_chair(String item) {
        ItemCode code = new ItemCode(item);
        Bedside bedside = Bedside.allClear();

        bedside.recorded(code, byTelephone(code, MON_23_NOV.minusDays(1)));
        assertItem(bedside.report(code)).is(ItemState.OPEN, code.slug() + "-of-earlier-day");
        assertThat(bedside.review().verdict()).isInstanceOf(Verdict.Hold.class);

        bedside.recorded(code, byTelephone(code, MON_23_NOV));
        assertItem(bedside.report(code)).is(ItemState.OPEN, code.slug() + "-by-telephone");

        bedside.answered(code, Bedside.good(code));
        assertItem(bedside.report(code)).is(ItemState.PASS);
    }

    private static Recorded byTelephone(ItemCode code, LocalDate on) {
        return new Recorded(Bedside.good(code), NURSE, on, AnswerChannel.TELEPHONE, null);
    }

    @Test
    void what_may_be_answered_early_counts_on_the_day() {
        Bedside bedside = Bedside.allClear()
                .recorded(
                        Items.CONSENT,
                        new Recorded(
                                Bedside.good(Items.CONSENT),
                                NURSE,
                                MON_23_NOV.minusDays(3),
                                AnswerChannel.TELEPHONE,
                                null));

        assertItem(bedside.report(Items.CONSENT)).is(ItemState.PASS);
    }

    @Test
    void a_warning_holds_until_acknowledged() {
        Bedside bedside = Bedside.allClear().answered(Items.HR, Given.pulse(130));

        assertThat(bedside.review().verdict()).isInstanceOf(Verdict.Hold.class);

        bedside.acknowledged(Items.HR, false, "hr-outside-limits");
        assertThat(bedside.review().verdict().isClear()).isTrue();
    }

    @Test
    void an_acknowledgement_does_not_cover_a_later_warning() {
        Bedside bedside =
                Bedside.allClear().answered(Items.HR, Given.pulse(130)).acknowledged(Items.HR, true, "other");

        assertThat(bedside.review().verdict()).isInstanceOf(Verdict.Hold.class);
    }

    @Test
    void a_stop_is_not_acknowledged_away() {
        Bedside bedside = Bedside.allClear()
                .answered(Items.EMERGENCY, Given.yesNo(false))
                .acknowledged(Items.EMERGENCY, true, "emergency-not-ready");

        Review review = bedside.review();
        assertThat(review.verdict()).isInstanceOf(Verdict.Hold.class);
        assertThat(review.openHardStops()).isOne();
    }

    @Test
    void the_prescriber_is_asked_when_nothing_else_is_missing() {
        Bedside bedside = Bedside.allClear().answered(Items.PREV_REACTION, Given.reactionGrade(2));

        assertThat(bedside.review().verdict()).isInstanceOf(Verdict.AskPrescriber.class);

        bedside.acknowledged(Items.PREV_REACTION, false, "prev-reaction-moderate");
        assertThat(bedside.review().verdict()).isInstanceOf(Verdict.AskPrescriber.class);

        bedside.acknowledged(Items.PREV_REACTION, true, "prev-reaction-moderate");
        assertThat(bedside.review().verdict().isClear()).isTrue();
    }

    @Test
    void what_the_prescriber_must_see_is_told_beside_what_else_holds() {
        Bedside bedside = Bedside.allClear()
                .answered(Items.PREV_REACTION, Given.reactionGrade(2))
                .unanswered(Items.VISUAL);

        Verdict verdict = bedside.review().verdict();
        assertThat(verdict).isInstanceOf(Verdict.Hold.class);
        assertThat(verdict.reasons())
                .extracting(Reason::code)
                .containsExactly("prev-reaction-moderate", "visual-unanswered");
    }

    @Test
    void after_signing_stops_still_count_and_warnings_do_not() {
        Bedside bedside = Bedside.allClear()
                .answered(Items.HR, Given.pulse(130))
                .order(new OrderNow(false, true, true, true, false, false, 1));

        assertThat(bedside.review().stopsSinceSigned())
                .extracting(Reason::code)
                .containsExactly("order-valid-not-active");
    }

    @Test
    void no_reason_tells_a_weight_or_a_reading() {
        Bedside bedside = Bedside.allClear()
                .answered(Items.TEMP, Given.temperature(new BigDecimal("41.7")))
                .answered(Items.BP, Given.bloodPressure(233, 99));

        assertThat(bedside.review().verdict().reasons())
                .allSatisfy(reason -> assertThat(reason.detail()).doesNotContain("41.7", "233"));
    }

    /** So that every item that depends on something concerns the patient. */
    private static Bedside concerned(Bedside bedside) {
        return bedside.with(Condition.DIABETES)
                .product(Bedside.traits(List.of("maltose")))
                .gramsPerKg("2")
                .premedicationOrdered();
    }

    private static Bedside concernedAndAnswered() {
        return concerned(Bedside.allClear())
                .recorded(
                        Items.LOT_EXP_DOUBLE,
                        new Recorded(
                                Bedside.good(Items.LOT_EXP_DOUBLE),
                                NURSE,
                                MON_23_NOV,
                                AnswerChannel.IN_PERSON,
                                SECOND_NURSE));
    }
}

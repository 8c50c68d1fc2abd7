package org.infusary.ledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Source: rules reference, {@code reactionGrades} (R17, R10, R11) and {@code stopAlways} (R09, R10). */
class ReactionRulesTest {
    private static final Set<Symptom> MILD = EnumSet.of(Symptom.HEADACHE, Symptom.CHILLS);

    @ParameterizedTest
    @CsvSource({"1, SLOW", "2, PAUSE", "3, STOP", "4, STOP", "5, STOP"})
    void each_grade_asks_for_a_step(int grade, ReactionStep step) {
        assertThat(ReactionRules.step(grade, MILD)).isEqualTo(step);
    }

    @ParameterizedTest
    @EnumSource(
            value = Symptom.class,
            names = {"SUSPECTED_TRALI", "SIGNS_OF_THROMBOSIS", "ANAPHYLAXIS", "CHEST_TIGHTNESS", "LOW_BLOOD_PRESSURE"})
    void a_stop_always_sign_stops_and_blocks_at_grade_1(Symptom sign) {
        assertThat(ReactionRules.step(1, EnumSet.of(sign))).isEqualTo(ReactionStep.STOP);
        assertThat(ReactionRules.blocks(1, EnumSet.of(sign))).contains(BlockRule.STOP_ALWAYS_SIGN);
    }

    @Test
    void hives_stop_only_with_a_vital_sign_change_but_block_alone() {
        Set<Symptom> both = EnumSet.of(Symptom.HIVES, Symptom.FAST_HEARTBEAT);

        assertThat(ReactionRules.step(1, EnumSet.of(Symptom.HIVES))).isEqualTo(ReactionStep.SLOW);
        assertThat(ReactionRules.blocks(1, EnumSet.of(Symptom.HIVES))).contains(BlockRule.ALLERGIC_SIGN);
        assertThat(ReactionRules.step(1, both)).isEqualTo(ReactionStep.STOP);
        assertThat(ReactionRules.blocks(1, both)).contains(BlockRule.STOP_ALWAYS_SIGN);
    }

    @Test
    void wheeze_blocks() {
        assertThat(ReactionRules.blocks(2, EnumSet.of(Symptom.WHEEZE))).contains(BlockRule.ALLERGIC_SIGN);
    }

    @Test
    void grade_2_does_not_block_and_grade_3_does() {
        assertThat(ReactionRules.blocks(2, MILD)).isEmpty();
        assertThat(ReactionRules.blocks(3, MILD)).contains(BlockRule.SEVERE_GRADE);
    }

    @Test
    void meningitis_is_possible_when_a_severe_headache_comes_with_a_stiff_neck() {
        assertThat(ReactionRules.isPossibleMeningitis(EnumSet.of(Symptom.SEVERE_HEADACHE)))
                .isFalse();
        assertThat(ReactionRules.isPossibleMeningitis(EnumSet.of(Symptom.STIFF_NECK)))
                .isFalse();
        assertThat(ReactionRules.isPossibleMeningitis(EnumSet.of(Symptom.HEADACHE, Symptom.STIFF_NECK)))
                .isFalse();
        assertThat(ReactionRules.isPossibleMeningitis(
                        EnumSet.of(Symptom.SEVERE_HEADACHE, Symptom.STIFF_NECK, Symptom.FEVER)))
                .isTrue();
    }

    @Property
    void what_always_stops_always_blocks(@ForAll @IntRange(min = 1, max = 5) int grade, @ForAll Set<Symptom> symptoms) {
        if (ReactionRules.step(grade, symptoms) == ReactionStep.STOP) {
            assertThat(ReactionRules.blocks(grade, symptoms)).isPresent();
        }
    }

    @Property
    void a_further_symptom_or_a_higher_grade_never_asks_for_less(
            @ForAll @IntRange(min = 1, max = 4) int grade, @ForAll Set<Symptom> symptoms, @ForAll Symptom further) {
        Set<Symptom> more = EnumSet.of(further);
        more.addAll(symptoms);

        assertThat(ReactionRules.step(grade, more)).isGreaterThanOrEqualTo(ReactionRules.step(grade, symptoms));
        assertThat(ReactionRules.step(grade + 1, symptoms)).isGreaterThanOrEqualTo(ReactionRules.step(grade, symptoms));
    }
}

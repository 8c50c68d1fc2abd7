package org.infusary.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.Reason;
import org.junit.jupiter.api.Test;

class LadderRulesTest {
    private static final LabelBounds LABEL = new LabelBounds(rate(300), rate(2400), null, List.of("P23", "P25"));

    @Test
    void a_rising_ladder_within_the_label_has_no_fault() {
        assertThat(codes(ladder(steps(300, 30, 600, 30, 2400, 0)))).isEmpty();
    }

    @Test
    void the_label_maximum_itself_is_allowed_and_one_above_is_not() {
        assertThat(codes(ladder(steps(300, 30, 2400, 0)))).isEmpty();
        assertThat(codes(ladder(steps(300, 30, 2401, 0)))).containsExactly("ladder-above-label-maximum");
    }

    @Test
    void a_fault_against_the_label_names_the_sources_of_its_number() {
        List<Reason> faults = LadderRules.faults(ladder(steps(300, 30, 4800, 0)), List.of(100), LABEL);

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.sources()).containsExactly("P23", "P25");
            assertThat(fault.detail()).contains("2400 microlitre/kg/h");
        });
    }

    @Test
    void a_ladder_has_a_step() {
        assertThat(codes(ladder(List.of()))).containsExactly("ladder-without-steps");
    }

    @Test
    void the_last_step_has_no_end() {
        assertThat(codes(ladder(steps(300, 30, 600, 30)))).containsExactly("ladder-last-step-ends");
    }

    @Test
    void only_the_last_step_has_no_end() {
        assertThat(codes(ladder(steps(300, 0, 600, 0)))).containsExactly("ladder-open-step-inside");
    }

    @Test
    void rates_rise_from_step_to_step() {
        assertThat(codes(ladder(steps(300, 30, 300, 0)))).containsExactly("ladder-rates-not-rising");
        assertThat(codes(ladder(steps(300, 30, 200, 0)))).containsExactly("ladder-rates-not-rising");
    }

    @Test
    void a_step_of_four_hours_is_the_longest() {
        assertThat(codes(ladder(steps(300, 240, 600, 0)))).isEmpty();
        assertThat(codes(ladder(steps(300, 241, 600, 0)))).containsExactly("ladder-step-too-long");
    }

    @Test
    void without_cautious_steps_the_ladder_itself_begins_at_the_label_initial() {
        assertThat(codes(ladder(steps(301, 30, 600, 0)))).containsExactly("ladder-start-above-label-initial");
    }

    @Test
    void with_cautious_steps_an_established_patient_may_begin_faster() {
        ProposedLadder ladder = new ProposedLadder(100, steps(600, 30, 2400, 0), steps(300, 30, 1200, 0));

        assertThat(codes(ladder)).isEmpty();
    }

    @Test
    void the_cautious_ramp_begins_at_the_label_initial_and_never_runs_faster() {
        ProposedLadder ladder = new ProposedLadder(100, steps(300, 30, 1200, 0), steps(600, 30, 2400, 0));

        assertThat(codes(ladder)).containsExactly("ladder-start-above-label-initial", "ladder-cautious-above-standard");
    }

    @Test
    void the_concentration_is_one_of_the_product() {
        assertThat(codes(new ProposedLadder(50, steps(300, 0), List.of())))
                .containsExactly("ladder-concentration-unknown");
    }

    @Test
    void every_fault_is_told_at_once() {
        ProposedLadder ladder = new ProposedLadder(50, steps(600, 0, 300, 241), List.of());

        assertThat(codes(ladder))
                .containsExactly(
                        "ladder-concentration-unknown",
                        "ladder-last-step-ends",
                        "ladder-open-step-inside",
                        "ladder-rates-not-rising",
                        "ladder-step-too-long",
                        "ladder-start-above-label-initial");
    }

    private static List<String> codes(ProposedLadder ladder) {
        return LadderRules.faults(ladder, List.of(100), LABEL).stream()
                .map(Reason::code)
                .toList();
    }

    private static ProposedLadder ladder(List<RateStep> steps) {
        return new ProposedLadder(100, steps, List.of());
    }

    /** Pairs of rate and minutes; 0 minutes stand for no end. */
    private static List<RateStep> steps(int... pairs) {
        RateStep[] steps = new RateStep[pairs.length / 2];
        Arrays.setAll(steps, i -> new RateStep(rate(pairs[2 * i]), pairs[2 * i + 1] == 0 ? null : pairs[2 * i + 1]));
        return List.of(steps);
    }

    private static MicrolitresPerKgHour rate(int value) {
        return new MicrolitresPerKgHour(value);
    }
}

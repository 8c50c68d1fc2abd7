package org.infusary.infusion.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InfusionStatusTest {
    @ParameterizedTest
    @CsvSource({
        "RUNNING, PAUSED", "RUNNING, COMPLETED", "RUNNING, STOPPED_EARLY",
        "PAUSED, RUNNING", "PAUSED, COMPLETED", "PAUSED, STOPPED_EARLY"
    })
    void an_infusion_goes_from_here_to_there(InfusionStatus from, InfusionStatus to) {
        assertThat(from.mayBecome(to)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_becomes_what_it_is(InfusionStatus status) {
        assertThat(status.mayBecome(status)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void what_has_ended_never_changes_again(InfusionStatus next) {
        assertThat(InfusionStatus.COMPLETED.mayBecome(next)).isFalse();
        assertThat(InfusionStatus.STOPPED_EARLY.mayBecome(next)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"RUNNING, false", "PAUSED, false", "COMPLETED, true", "STOPPED_EARLY, true"})
    void two_states_are_ends(InfusionStatus status, boolean end) {
        assertThat(status.isEnded()).isEqualTo(end);
    }
}

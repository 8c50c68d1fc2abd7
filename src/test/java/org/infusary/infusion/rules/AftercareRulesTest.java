package org.infusary.infusion.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.infusary.ledger.rules.Symptom;
import org.junit.jupiter.api.Test;

class AftercareRulesTest {
    private static final Instant ENDED = Instant.parse("2026-11-23T16:42:00Z");

    @Test
    void observation_is_counted_from_the_last_drop() {
        assertThat(AftercareRules.observedUntil(ENDED, 60)).isEqualTo("2026-11-23T17:42:00Z");
        assertThat(AftercareRules.observedUntil(ENDED, 0)).isEqualTo(ENDED);
    }

    @Test
    void a_call_is_due_after_hours_that_really_pass() {
        // the clocks go back in New York on Sunday 1 November 2026
        Instant saturday = Instant.parse("2026-10-31T16:00:00Z");

        Instant due = AftercareRules.dueAt(saturday, 24);

        assertThat(due.atZone(ZoneId.of("America/New_York")).toLocalTime()).hasToString("11:00");
        assertThat(saturday.atZone(ZoneId.of("America/New_York")).toLocalTime()).hasToString("12:00");
    }

    @Test
    void a_reaction_may_follow_for_thirty_days_and_not_a_second_longer() {
        Instant last = ENDED.plus(Duration.ofDays(30));

        assertThat(AftercareRules.mayFollow(last, ENDED)).isTrue();
        assertThat(AftercareRules.mayFollow(last.plusSeconds(1), ENDED)).isFalse();
    }

    @Test
    void the_answers_about_meningitis_are_symptoms_too() {
        assertThat(AftercareRules.told(Set.of(), false, false)).isEmpty();
        assertThat(AftercareRules.told(Set.of(Symptom.FEVER), true, true))
                .containsExactlyInAnyOrder(Symptom.FEVER, Symptom.SEVERE_HEADACHE, Symptom.STIFF_NECK);
    }
}

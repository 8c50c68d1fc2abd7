package org.infusary.infusion.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.infusion.rules.ARamp.FIRST_DROP;
import static org.infusary.infusion.rules.ARamp.ML_700;
import static org.infusary.infusion.rules.ARamp.PLAN;
import static org.infusary.infusion.rules.ARamp.minute;
import static org.infusary.infusion.rules.ARamp.rate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.infusary.infusion.rules.VitalsSlot.State;
import org.infusary.infusion.rules.VitalsSlot.Taken;
import org.infusary.kernel.Exposure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals as in the rules reference, {@code monitoring} (R10, R01, R02). */
class VitalsPlanTest {
    private static final Monitoring MONITORING = new Monitoring(15, 60, 20, 60, Map.of());
    private static final PumpEvent[] UP_IN_TIME = {rate(30, "42"), rate(60, "84"), rate(90, "168"), rate(120, "336")};

    private static List<VitalsSlot> slots(
            long now, @Nullable Instant endedAt, Exposure exposure, List<Long> measured, PumpEvent... events) {
        Timeline timeline = Timeline.of(PLAN, ML_700, FIRST_DROP, List.of(events), endedAt, minute(now));
        List<Taken> taken = new ArrayList<>();
        measured.forEach(minute -> taken.add(new Taken(UUID.randomUUID(), minute(minute))));
        return VitalsPlan.slots(MONITORING, timeline, FIRST_DROP, exposure, taken, minute(now));
    }

    private static List<VitalsSlot> slots(long now, List<Long> measured, PumpEvent... events) {
        return slots(now, null, Exposure.ESTABLISHED, measured, events);
    }

    private static List<Instant> due(List<VitalsSlot> slots, VitalsPhase phase) {
        return slots.stream()
                .filter(slot -> slot.phase() == phase)
                .map(VitalsSlot::dueAt)
                .toList();
    }

    private static State state(List<VitalsSlot> slots, VitalsPhase phase, long minute) {
        return slots.stream()
                .filter(slot -> slot.phase() == phase && slot.dueAt().equals(minute(minute)))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void every_quarter_of_an_hour_until_the_top_then_hourly_then_at_the_end_and_after_observation() {
        List<VitalsSlot> slots = slots(0, List.of());

        assertThat(due(slots, VitalsPhase.TITRATION))
                .containsExactly(
                        minute(15),
                        minute(30),
                        minute(45),
                        minute(60),
                        minute(75),
                        minute(90),
                        minute(105),
                        minute(120));
        assertThat(due(slots, VitalsPhase.MAINTENANCE)).containsExactly(minute(180));
        Instant end = Instant.parse("2026-11-23T15:41:53Z");
        assertThat(due(slots, VitalsPhase.END)).containsExactly(end);
        assertThat(due(slots, VitalsPhase.OBSERVATION)).containsExactly(end.plusSeconds(20 * 60));
        assertThat(due(slots, VitalsPhase.BEFORE_INCREASE)).containsExactly(minute(30));
    }

    @ParameterizedTest
    @CsvSource({"FIRST, 60", "SWITCH, 60", "LAPSED, 60", "ESTABLISHED, 20"})
    void who_is_not_used_to_the_brand_is_observed_longer(Exposure exposure, int minutes) {
        List<VitalsSlot> slots = slots(60, minute(60), exposure, List.of());

        assertThat(due(slots, VitalsPhase.OBSERVATION)).containsExactly(minute(60 + minutes));
    }

    @ParameterizedTest
    @CsvSource({"7, PLANNED", "8, DUE", "15, DUE", "16, OVERDUE", "22, OVERDUE", "23, MISSED"})
    void a_slot_is_due_until_its_time_and_overdue_until_the_next_one_is_nearer(long now, State state) {
        assertThat(state(slots(now, List.of()), VitalsPhase.TITRATION, 15)).isEqualTo(state);
    }

    @Test
    void what_is_measured_answers_the_nearest_slot() {
        List<VitalsSlot> slots = slots(40, List.of(14L, 22L, 38L));

        assertThat(state(slots, VitalsPhase.TITRATION, 15)).isEqualTo(State.ANSWERED);
        assertThat(state(slots, VitalsPhase.TITRATION, 30)).isEqualTo(State.MISSED);
        assertThat(state(slots, VitalsPhase.TITRATION, 45)).isEqualTo(State.ANSWERED);
    }

    @Test
    void an_increase_wants_vital_signs_shortly_before() {
        assertThat(state(slots(14, List.of()), VitalsPhase.BEFORE_INCREASE, 30)).isEqualTo(State.PLANNED);
        assertThat(state(slots(15, List.of()), VitalsPhase.BEFORE_INCREASE, 30)).isEqualTo(State.DUE);
        assertThat(state(slots(31, List.of()), VitalsPhase.BEFORE_INCREASE, 30)).isEqualTo(State.OVERDUE);
        assertThat(state(slots(31, List.of(28L)), VitalsPhase.BEFORE_INCREASE, 30))
                .isEqualTo(State.ANSWERED);
    }

    @Test
    void an_increase_that_was_made_without_stays_missed() {
        List<VitalsSlot> slots = slots(70, List.of(14L, 61L), rate(30, "42"), rate(60, "84"));

        assertThat(state(slots, VitalsPhase.BEFORE_INCREASE, 30)).isEqualTo(State.MISSED);
        assertThat(state(slots, VitalsPhase.BEFORE_INCREASE, 60)).isEqualTo(State.MISSED);
    }

    @Test
    void slowed_down_the_short_interval_begins_again() {
        PumpEvent[] slowed = {UP_IN_TIME[0], UP_IN_TIME[1], UP_IN_TIME[2], UP_IN_TIME[3], rate(130, "84")};

        List<VitalsSlot> slots = slots(131, List.of(), slowed);

        assertThat(due(slots, VitalsPhase.MAINTENANCE)).doesNotContain(minute(180));
        assertThat(due(slots, VitalsPhase.TITRATION)).contains(minute(120), minute(145), minute(160));
    }

    @Test
    void after_the_end_its_own_slots_are_left() {
        List<VitalsSlot> slots = slots(85, minute(60), Exposure.ESTABLISHED, List.of(61L), UP_IN_TIME[0]);

        assertThat(due(slots, VitalsPhase.TITRATION)).containsExactly(minute(15), minute(30), minute(45));
        assertThat(state(slots, VitalsPhase.END, 60)).isEqualTo(State.ANSWERED);
        assertThat(state(slots, VitalsPhase.OBSERVATION, 80)).isEqualTo(State.OVERDUE);
    }

    @Test
    void a_forgotten_pause_lists_no_more_than_a_day() {
        List<VitalsSlot> slots = slots(60 * 24 * 30, List.of(), ARamp.paused(5));

        assertThat(slots.size()).isLessThan(110);
    }
}

package org.infusary.infusion.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.infusion.rules.ARamp.FIRST_DROP;
import static org.infusary.infusion.rules.ARamp.ML_700;
import static org.infusary.infusion.rules.ARamp.PLAN;
import static org.infusary.infusion.rules.ARamp.minute;
import static org.infusary.infusion.rules.ARamp.paused;
import static org.infusary.infusion.rules.ARamp.rate;
import static org.infusary.infusion.rules.ARamp.resumed;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.infusary.infusion.rules.Stretch.Kind;
import org.infusary.kernel.Fraction;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static Timeline at(long minute, PumpEvent... events) {
        return Timeline.of(PLAN, ML_700, FIRST_DROP, List.of(events), null, minute(minute));
    }

    private static Fraction ml(String ml) {
        return Fraction.of(new BigDecimal(ml));
    }

    /** 10.5 + 21 + 42 + 84 mL in two hours, then 542.5 mL at 336 mL/h in 96.875 minutes. */
    @Test
    void at_the_first_drop_the_whole_ramp_lies_ahead() {
        Timeline timeline = at(0);

        assertThat(timeline.stretches())
                .extracting(Stretch::kind)
                .containsExactly(Kind.RUNNING, Kind.PLANNED, Kind.PLANNED, Kind.PLANNED, Kind.PLANNED);
        assertThat(timeline.stretches())
                .extracting(Stretch::from)
                .containsExactly(minute(0), minute(30), minute(60), minute(90), minute(120));
        assertThat(timeline.stretches())
                .extracting(Stretch::ml)
                .containsExactly(ml("10.5"), ml("21"), ml("42"), ml("84"), ml("542.5"));
        assertThat(timeline.infused()).isEqualTo(Fraction.ZERO);
        assertThat(timeline.next().step().number()).isEqualTo(2);
        assertThat(timeline.next().dueAt()).isEqualTo(minute(30));
        assertThat(timeline.endsAt()).isEqualTo(Instant.parse("2026-11-23T15:41:53Z"));
    }

    @Test
    void a_step_that_is_not_taken_is_due_and_the_end_waits_for_it() {
        Timeline timeline = at(40);

        assertThat(timeline.infused()).isEqualTo(ml("14"));
        assertThat(timeline.next().dueAt()).isEqualTo(minute(30));
        assertThat(timeline.mlPerHour()).isEqualByComparingTo("21");
        assertThat(timeline.stretches().get(0))
                .isEqualTo(new Stretch(Kind.RUNNING, minute(0), minute(40), new BigDecimal("21.0"), ml("14")));
        assertThat(timeline.stretches().get(1).from()).isEqualTo(minute(40));
        assertThat(timeline.endsAt()).isAfter(at(0).endsAt());
    }

    @Test
    void a_step_taken_on_time_leaves_the_end_as_it_was() {
        Timeline timeline = at(45, rate(30, "42"));

        assertThat(timeline.stretches()).extracting(Stretch::kind).startsWith(Kind.DONE, Kind.RUNNING, Kind.PLANNED);
        assertThat(timeline.infused()).isEqualTo(ml("21"));
        assertThat(timeline.step().number()).isEqualTo(2);
        assertThat(timeline.next().dueAt()).isEqualTo(minute(60));
        assertThat(timeline.endsAt()).isEqualTo(at(0).endsAt());
        assertThat(timeline.increases()).containsExactly(minute(30));
    }

    @Test
    void slowed_down_it_climbs_again_after_the_minutes_of_the_lower_step() {
        Timeline timeline = at(70, rate(30, "42"), rate(60, "84"), rate(65, "30"));

        assertThat(timeline.step().number()).isEqualTo(1);
        assertThat(timeline.next().step().number()).isEqualTo(2);
        assertThat(timeline.next().dueAt()).isEqualTo(minute(95));
        assertThat(timeline.increases()).containsExactly(minute(30), minute(60));
    }

    @Test
    void while_paused_nothing_runs_in_and_everything_is_foreseen_from_now() {
        Timeline timeline = at(25, paused(10));

        assertThat(timeline.infused()).isEqualTo(ml("3.5"));
        assertThat(timeline.stretches().get(1))
                .isEqualTo(new Stretch(Kind.PAUSED, minute(10), minute(25), new BigDecimal("21.0"), Fraction.ZERO));
        assertThat(timeline.stretches().get(2).kind()).isEqualTo(Kind.PLANNED);
        assertThat(timeline.next().dueAt()).isEqualTo(minute(45));
    }

    @Test
    void after_a_pause_the_rest_is_later_by_its_length() {
        Timeline timeline = at(26, paused(10), resumed(25));

        assertThat(timeline.next().dueAt()).isEqualTo(minute(45));
        assertThat(timeline.endsAt()).isEqualTo(at(0).endsAt().plusSeconds(15 * 60));
    }

    @Test
    void a_rate_set_while_paused_holds_from_the_resumption() {
        Timeline timeline = at(30, paused(10), rate(20, "42"), resumed(25));

        assertThat(timeline.infused()).isEqualTo(ml("7"));
        assertThat(timeline.next().dueAt()).isEqualTo(minute(55));
    }

    @Test
    void at_the_top_there_is_no_next_step() {
        Timeline timeline = at(130, rate(30, "42"), rate(60, "84"), rate(90, "168"), rate(120, "336"));

        assertThat(timeline.next()).isNull();
        assertThat(timeline.isTitratingAt(minute(119))).isTrue();
        assertThat(timeline.isTitratingAt(minute(120))).isFalse();
        assertThat(timeline.endsAt()).isEqualTo(at(0).endsAt());
    }

    @Test
    void a_dose_that_is_in_before_the_next_step_takes_none() {
        Timeline timeline = Timeline.of(PLAN, ml("10"), FIRST_DROP, List.of(), null, minute(1));

        assertThat(timeline.next()).isNull();
        assertThat(timeline.stretches()).hasSize(1);
        assertThat(timeline.endsAt()).isEqualTo(FIRST_DROP.plusSeconds(1715));
    }

    @Test
    void when_the_dose_is_in_nothing_more_runs() {
        Timeline timeline = Timeline.of(PLAN, ml("10"), FIRST_DROP, List.of(), null, minute(600));

        assertThat(timeline.infused()).isEqualTo(ml("10"));
        assertThat(timeline.endsAt()).isEqualTo(FIRST_DROP.plusSeconds(1715));
        assertThat(timeline.next()).isNull();
    }

    @Test
    void an_end_ends_it_and_what_is_told_of_later_does_not_count() {
        Timeline timeline =
                Timeline.of(PLAN, ML_700, FIRST_DROP, List.of(rate(30, "42"), rate(70, "84")), minute(60), minute(300));

        assertThat(timeline.infused()).isEqualTo(ml("31.5"));
        assertThat(timeline.endsAt()).isEqualTo(minute(60));
        assertThat(timeline.stretches()).extracting(Stretch::kind).containsOnly(Kind.DONE);
        assertThat(timeline.next()).isNull();
    }

    @Test
    void the_next_vial_is_due_when_what_hangs_has_run_in() {
        assertThat(at(0).runInAt(ml("10.5"))).contains(minute(30));
        assertThat(at(0).runInAt(ml("31.5"))).contains(minute(60));
        assertThat(at(0).runInAt(ml("700"))).isPresent();
        assertThat(at(0).runInAt(ml("700.1"))).isEmpty();
        assertThat(at(0).runInAt(Fraction.ZERO)).isEqualTo(Optional.of(FIRST_DROP));
    }

    @Test
    void pauses_and_resumptions_take_turns() {
        assertThat(PumpEvent.statusAfter(List.of())).contains(InfusionStatus.RUNNING);
        assertThat(PumpEvent.statusAfter(List.of(paused(1)))).contains(InfusionStatus.PAUSED);
        assertThat(PumpEvent.statusAfter(List.of(paused(1), rate(2, "42"), resumed(3))))
                .contains(InfusionStatus.RUNNING);
        assertThat(PumpEvent.statusAfter(List.of(paused(1), paused(2)))).isEmpty();
        assertThat(PumpEvent.statusAfter(List.of(resumed(1)))).isEmpty();
    }

    @Test
    void the_pump_is_set_to_what_was_said_last() {
        assertThat(PumpEvent.rateAfter(PLAN, List.of())).isEqualByComparingTo("21");
        assertThat(PumpEvent.rateAfter(PLAN, List.of(rate(1, "42"), paused(2), rate(3, "30"))))
                .isEqualByComparingTo("30");
    }
}

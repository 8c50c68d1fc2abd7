package org.infusary.order.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infusary.kernel.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each way of timing says of dates. */
class TimingTest {
    private static final LocalDate FRI_27_NOV = LocalDate.of(2026, 11, 27);
    private static final LocalDate SAT_28_NOV = LocalDate.of(2026, 11, 28);
    private static final Timing URGENT = new Urgent(FRI_27_NOV);
    private static final Timing BEFORE = new BeforeProcedure(LocalDate.of(2026, 12, 4), 7);
    private static final Timing WAITING = new AfterEvent(AwaitedEvent.CHILDBIRTH, 1, FRI_27_NOV, null);
    private static final Timing RECORDED = WAITING.on(FRI_27_NOV);

    private static Optional<String> code(Optional<Reason> refusal) {
        return refusal.map(Reason::code);
    }

    static List<Timing> all() {
        return List.of(Timing.ROUTINE, URGENT, BEFORE, WAITING, RECORDED);
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_written_down_reads_the_same(Timing timing) {
        assertThat(timing.fields().timing()).isEqualTo(timing);
    }

    @Test
    void the_day_of_the_deadline_is_in_time_and_later_days_of_the_cycle_do_not_matter() {
        assertThat(URGENT.refusal(Optional.of(FRI_27_NOV), SAT_28_NOV)).isEmpty();
        assertThat(URGENT.refusal(Optional.empty(), SAT_28_NOV)).isEmpty();
        assertThat(code(URGENT.refusal(Optional.of(SAT_28_NOV), SAT_28_NOV))).contains("after-start-by");
        assertThat(URGENT.priority()).isEqualTo(Priority.URGENT);
    }

    @Test
    void the_last_day_before_a_procedure_is_in_time_and_the_next_is_not() {
        assertThat(BEFORE.refusal(Optional.of(FRI_27_NOV), FRI_27_NOV)).isEmpty();
        assertThat(code(BEFORE.refusal(Optional.empty(), SAT_28_NOV))).contains("too-late-before-procedure");
        assertThat(BEFORE.on(LocalDate.of(2026, 12, 5)).refusal(Optional.empty(), SAT_28_NOV))
                .isEmpty();
    }

    @Test
    void nothing_is_booked_before_the_event_is_recorded_nor_sooner_after_it() {
        assertThat(code(WAITING.notBookable())).contains("event-not-recorded");
        assertThat(WAITING.start()).contains(SAT_28_NOV);
        assertThat(RECORDED.notBookable()).isEmpty();
        assertThat(RECORDED.refusal(Optional.of(SAT_28_NOV), SAT_28_NOV)).isEmpty();
        assertThat(code(RECORDED.refusal(Optional.of(FRI_27_NOV), FRI_27_NOV))).contains("too-soon-after-event");
    }

    @Test
    void a_routine_order_refuses_nothing_and_has_no_occasion() {
        assertThat(Timing.ROUTINE.refusal(Optional.of(SAT_28_NOV), SAT_28_NOV)).isEmpty();
        assertThat(Timing.ROUTINE.occasion()).isEmpty();
        assertThat(Timing.ROUTINE.priority()).isEqualTo(Priority.ROUTINE);
    }
}

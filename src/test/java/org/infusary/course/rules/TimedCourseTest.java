package org.infusary.course.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.course.rules.AnOrder.codes;
import static org.infusary.course.rules.AnOrder.weeks;

import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.AfterEvent;
import org.infusary.order.rules.AwaitedEvent;
import org.infusary.order.rules.BeforeProcedure;
import org.infusary.order.rules.Timing;
import org.infusary.order.rules.Urgent;
import org.junit.jupiter.api.Test;

/** Urgent, before a procedure, after an event. The centre is open from Monday to Friday. */
class TimedCourseTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUE_24_NOV = LocalDate.of(2026, 11, 24);
    private static final LocalDate WED_25_NOV = LocalDate.of(2026, 11, 25);
    private static final LocalDate FRI_27_NOV = LocalDate.of(2026, 11, 27);
    private static final LocalDate SAT_28_NOV = LocalDate.of(2026, 11, 28);
    private static final LocalDate MON_30_NOV = LocalDate.of(2026, 11, 30);
    private static final LocalDate WED_2_DEC = LocalDate.of(2026, 12, 2);
    private static final LocalDate FRI_11_DEC = LocalDate.of(2026, 12, 11);
    private static final LocalDate FRI_18_DEC = LocalDate.of(2026, 12, 18);

    private static Timing afterBirth(LocalDate expected, LocalDate on) {
        return new AfterEvent(AwaitedEvent.CHILDBIRTH, 1, expected, on);
    }

    @Test
    void an_urgent_cycle_begins_as_early_as_can_be_and_its_window_ends_with_the_deadline() {
        CyclePlan first = AnOrder.from(SAT_28_NOV)
                .single("140", 2)
                .timed(new Urgent(WED_2_DEC))
                .plan()
                .cycles()
                .get(0);

        assertThat(first.firstDay()).isEqualTo(MON_30_NOV);
        assertThat(first.window()).isEqualTo(new DateWindow(SAT_28_NOV, WED_2_DEC));
        assertThat(codes(first.reasons())).containsExactly("urgent-start", "moved-to-open-day");
    }

    @Test
    void the_deadline_counts_however_wide_the_window_of_the_order() {
        CyclePlan first = AnOrder.from(MON_23_NOV)
                .single("70", 1)
                .window(0, 0)
                .closed(MON_23_NOV, TUE_24_NOV)
                .timed(new Urgent(WED_25_NOV))
                .plan()
                .cycles()
                .get(0);
        CyclePlan narrow = AnOrder.from(MON_23_NOV)
                .single("70", 1)
                .window(3, 3)
                .timed(new Urgent(TUE_24_NOV))
                .plan()
                .cycles()
                .get(0);

        assertThat(first.firstDay()).isEqualTo(WED_25_NOV);
        assertThat(narrow.window()).isEqualTo(new DateWindow(MON_23_NOV, TUE_24_NOV));
    }

    @Test
    void only_the_begin_of_an_urgent_cycle_is_bound_by_the_deadline() {
        CyclePlan first = AnOrder.from(MON_23_NOV)
                .single("140", 5)
                .timed(new Urgent(MON_23_NOV))
                .plan()
                .cycles()
                .get(0);

        assertThat(first.lastDay()).isEqualTo(FRI_27_NOV);
    }

    @Test
    void after_the_deadline_an_urgent_order_is_not_planned_any_more() {
        List<Reason> reasons = Refusal.reasonsOf(AnOrder.from(MON_23_NOV)
                .single("70", 1)
                .timed(new Urgent(TUE_24_NOV))
                .knowing(WED_25_NOV, WED_25_NOV.plusYears(3))
                .answer());

        assertThat(codes(reasons)).containsExactly("after-start-by");
        assertThat(reasons.get(0).detail()).contains("2026-11-24").contains("2026-11-25");
    }

    @Test
    void an_urgent_order_without_open_days_is_told_the_first_day_after_the_deadline() {
        List<Reason> reasons = Refusal.reasonsOf(AnOrder.from(MON_23_NOV)
                .single("70", 1)
                .closed(MON_23_NOV, TUE_24_NOV)
                .timed(new Urgent(TUE_24_NOV))
                .answer());

        assertThat(codes(reasons)).containsExactly("no-open-days-in-window");
        assertThat(reasons.get(0).detail()).endsWith("They fit from 2026-11-25 on.");
    }

    @Test
    void the_cycles_after_an_urgent_one_are_counted_from_it() {
        List<CyclePlan> cycles = AnOrder.from(MON_23_NOV)
                .induction("140", 2)
                .maintenance("70", 1, weeks(4))
                .timed(new Urgent(FRI_27_NOV))
                .cycles(2)
                .plan()
                .cycles();

        assertThat(cycles.get(1).target()).isEqualTo(MON_23_NOV.plusWeeks(4));
        assertThat(cycles.get(1).window())
                .isEqualTo(new DateWindow(
                        MON_23_NOV.plusWeeks(4).minusDays(3),
                        MON_23_NOV.plusWeeks(4).plusDays(3)));
    }

    @Test
    void an_urgent_cycle_that_has_begun_binds_nothing_any_more() {
        List<CyclePlan> rest = AnOrder.from(MON_23_NOV)
                .induction("140", 2)
                .maintenance("70", 1, weeks(4))
                .timed(new Urgent(TUE_24_NOV))
                .knowing(FRI_27_NOV, FRI_27_NOV.plusYears(3))
                .done(1, MON_23_NOV, MON_23_NOV, TUE_24_NOV)
                .cycles(1)
                .plan()
                .cycles();

        assertThat(rest).extracting(CyclePlan::number).containsExactly(2);
    }

    @Test
    void before_a_procedure_the_last_day_is_as_late_as_asked_for() {
        CyclePlan first = AnOrder.from(MON_23_NOV)
                .single("140", 2)
                .timed(new BeforeProcedure(FRI_18_DEC, 7))
                .plan()
                .cycles()
                .get(0);

        assertThat(first.lastDay()).isEqualTo(FRI_11_DEC);
        assertThat(first.target()).isEqualTo(FRI_11_DEC.minusDays(1));
        assertThat(first.window()).isEqualTo(new DateWindow(FRI_11_DEC.minusDays(4), FRI_11_DEC.minusDays(1)));
        assertThat(codes(first.reasons())).containsExactly("before-procedure");
    }

    @Test
    void closed_days_move_a_cycle_before_a_procedure_to_an_earlier_day_only() {
        CyclePlan overTheWeekend = AnOrder.from(MON_23_NOV)
                .single("140", 3)
                .window(0, 0)
                .timed(new BeforeProcedure(FRI_11_DEC, 4))
                .plan()
                .cycles()
                .get(0);

        assertThat(overTheWeekend.days())
                .extracting(DayPlan::date)
                .containsExactly(LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 4), LocalDate.of(2026, 12, 7));
        assertThat(codes(overTheWeekend.reasons()))
                .containsExactly("before-procedure", "moved-to-open-day", "closed-days-skipped");
    }

    @Test
    void on_the_very_day_of_the_procedure_with_no_days_between() {
        CyclePlan first = AnOrder.from(MON_23_NOV)
                .single("70", 1)
                .timed(new BeforeProcedure(FRI_18_DEC, 0))
                .plan()
                .cycles()
                .get(0);

        assertThat(first.firstDay()).isEqualTo(FRI_18_DEC);
    }

    @Test
    void a_procedure_that_leaves_no_time_is_named() {
        List<Reason> tooNear = Refusal.reasonsOf(AnOrder.from(MON_23_NOV)
                .single("140", 5)
                .timed(new BeforeProcedure(FRI_27_NOV, 1))
                .answer());
        List<Reason> shut = Refusal.reasonsOf(AnOrder.from(MON_23_NOV)
                .single("140", 2)
                .closed(MON_23_NOV, TUE_24_NOV)
                .timed(new BeforeProcedure(FRI_27_NOV, 2))
                .answer());

        assertThat(codes(tooNear)).containsExactly("too-late-before-procedure");
        assertThat(codes(shut)).containsExactly("no-open-days-in-window");
        assertThat(shut.get(0).detail()).doesNotContain("They fit");
    }

    @Test
    void a_procedure_beyond_what_is_planned_waits_for_a_later_plan() {
        List<Reason> reasons = Refusal.reasonsOf(AnOrder.from(MON_23_NOV)
                .single("70", 1)
                .lastPlannable(FRI_11_DEC)
                .knowing(MON_23_NOV, FRI_11_DEC.plusDays(9))
                .timed(new BeforeProcedure(FRI_18_DEC.plusMonths(3), 7))
                .answer());

        assertThat(codes(reasons)).containsExactly("no-cycle-in-horizon");
    }

    @Test
    void a_leap_day_counts_between_cycle_and_procedure() {
        LocalDate friday3March = LocalDate.of(2028, 3, 3);

        CyclePlan first = AnOrder.from(LocalDate.of(2028, 2, 1))
                .single("70", 1)
                .timed(new BeforeProcedure(friday3March, 3))
                .plan()
                .cycles()
                .get(0);

        assertThat(first.firstDay()).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void an_expected_event_projects_the_course_and_says_so() {
        CoursePlan.Planned plan = AnOrder.from(WED_25_NOV)
                .induction("140", 2)
                .maintenance("70", 1, weeks(4))
                .timed(afterBirth(TUE_24_NOV, null))
                .plan();

        assertThat(plan.cycles().get(0).firstDay()).isEqualTo(WED_25_NOV);
        assertThat(codes(plan.cycles().get(0).reasons())).containsExactly("expected-event");
        assertThat(codes(plan.warnings())).contains("event-not-recorded");
    }

    @Test
    void after_the_event_the_course_is_planned_like_any_other() {
        CoursePlan.Planned plan = AnOrder.from(TUE_24_NOV)
                .single("70", 1)
                .timed(afterBirth(FRI_18_DEC, MON_23_NOV))
                .plan();

        assertThat(plan.cycles().get(0).window()).isEqualTo(new DateWindow(TUE_24_NOV, FRI_27_NOV));
        assertThat(codes(plan.cycles().get(0).reasons())).containsExactly("after-event");
        assertThat(codes(plan.warnings())).doesNotContain("event-not-recorded");
    }
}

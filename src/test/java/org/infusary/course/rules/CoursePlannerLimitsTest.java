package org.infusary.course.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.course.rules.AnOrder.codes;
import static org.infusary.course.rules.AnOrder.weeks;

import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Reason;
import org.junit.jupiter.api.Test;

/** Where a course ends: with the order's validity, with the plannable days, with its cycles. Open Monday to Friday. */
class CoursePlannerLimitsTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final LocalDate FRI_18_DEC = LocalDate.of(2026, 12, 18);
    private static final LocalDate MON_21_DEC = LocalDate.of(2026, 12, 21);
    private static final LocalDate THU_24_DEC = LocalDate.of(2026, 12, 24);

    @Test
    void a_cycle_may_begin_on_the_last_valid_day() {
        CoursePlan.Planned plan = fourWeekly().validUntil(MON_21_DEC).plan();

        assertThat(plan.cycles()).hasSize(2);
        assertThat(plan.cycles().get(1).window()).isEqualTo(new DateWindow(FRI_18_DEC, MON_21_DEC));
        assertThat(codes(plan.warnings())).containsExactly("validity-ends");
    }

    @Test
    void no_cycle_begins_after_the_last_valid_day() {
        assertThat(fourWeekly().validUntil(MON_21_DEC.minusDays(1)).plan().cycles())
                .hasSize(1);
    }

    @Test
    void a_cycle_moves_back_rather_than_beyond_the_last_valid_day() {
        List<CyclePlan> cycles =
                fourWeekly().closed(MON_21_DEC).validUntil(MON_21_DEC).plan().cycles();

        assertThat(cycles.get(1).firstDay()).isEqualTo(FRI_18_DEC);
    }

    @Test
    void a_course_ends_when_the_last_valid_days_are_closed() {
        List<CyclePlan> cycles = fourWeekly()
                .closed(FRI_18_DEC, MON_21_DEC)
                .validUntil(MON_21_DEC)
                .plan()
                .cycles();

        assertThat(cycles).hasSize(1);
    }

    @Test
    void a_course_ends_when_the_last_valid_days_have_gone_by() {
        List<CyclePlan> cycles = fourWeekly()
                .done(1, MON_23_NOV, MON_23_NOV, MON_23_NOV)
                .knowing(MON_21_DEC.plusDays(1), LocalDate.of(2027, 12, 31))
                .validUntil(MON_21_DEC)
                .plan()
                .cycles();

        assertThat(cycles).isEmpty();
    }

    @Test
    void an_order_that_ends_before_it_begins_is_refused() {
        List<Reason> reasons = Refusal.reasonsOf(
                fourWeekly().validUntil(MON_23_NOV.minusDays(1)).answer());

        assertThat(codes(reasons)).containsExactly("no-cycle-in-validity");
    }

    @Test
    void the_horizon_ends_the_plan_but_not_the_course() {
        assertThat(fourWeekly().lastPlannable(MON_21_DEC).plan().cycles()).hasSize(2);
        assertThat(fourWeekly().lastPlannable(MON_21_DEC.minusDays(1)).plan().cycles())
                .hasSize(1);
    }

    @Test
    void a_cycle_whose_window_is_not_fully_known_is_left_for_later() {
        assertThat(fourWeekly().knowing(MON_23_NOV, THU_24_DEC).plan().cycles()).hasSize(2);
        assertThat(fourWeekly()
                        .knowing(MON_23_NOV, THU_24_DEC.minusDays(1))
                        .plan()
                        .cycles())
                .hasSize(1);
    }

    @Test
    void an_order_beyond_the_horizon_is_refused() {
        List<Reason> reasons = Refusal.reasonsOf(
                fourWeekly().lastPlannable(MON_23_NOV.minusDays(1)).answer());

        assertThat(codes(reasons)).containsExactly("no-cycle-in-horizon");
    }

    @Test
    void a_course_ends_with_its_cycles_those_done_included() {
        List<CyclePlan> cycles =
                fourWeekly().done(1, MON_23_NOV, MON_23_NOV, MON_23_NOV).plan().cycles();

        assertThat(cycles).extracting(CyclePlan::number).containsExactly(2, 3);
    }

    @Test
    void an_induction_may_be_planned_without_its_maintenance() {
        assertThat(fourWeekly().induction("140", 2).cycles(0).plan().cycles()).hasSize(1);
    }

    /** Targets 23 November, 21 December, 18 January; 3 days of window on both sides. */
    private static AnOrder fourWeekly() {
        return AnOrder.from(MON_23_NOV).maintenance("70", 1, weeks(4)).cycles(3);
    }
}

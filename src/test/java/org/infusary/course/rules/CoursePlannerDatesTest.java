package org.infusary.course.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.course.rules.AnOrder.codes;
import static org.infusary.course.rules.AnOrder.months;
import static org.infusary.course.rules.AnOrder.weeks;

import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.Anchoring;
import org.junit.jupiter.api.Test;

/** On which days the cycles of a course fall. The centre is open from Monday to Friday. */
class CoursePlannerDatesTest {
    private static final LocalDate FRI_20_NOV = LocalDate.of(2026, 11, 20);
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final LocalDate WED_25_NOV = LocalDate.of(2026, 11, 25);
    private static final LocalDate THU_26_NOV = LocalDate.of(2026, 11, 26);
    private static final LocalDate FRI_27_NOV = LocalDate.of(2026, 11, 27);
    private static final LocalDate SAT_28_NOV = LocalDate.of(2026, 11, 28);
    private static final LocalDate MON_30_NOV = LocalDate.of(2026, 11, 30);
    private static final LocalDate TUE_1_DEC = LocalDate.of(2026, 12, 1);
    private static final LocalDate FRI_18_DEC = LocalDate.of(2026, 12, 18);
    private static final LocalDate MON_21_DEC = LocalDate.of(2026, 12, 21);
    private static final LocalDate TUE_22_DEC = LocalDate.of(2026, 12, 22);
    private static final LocalDate WED_23_DEC = LocalDate.of(2026, 12, 23);
    private static final LocalDate THU_24_DEC = LocalDate.of(2026, 12, 24);
    private static final LocalDate MON_18_JAN = LocalDate.of(2027, 1, 18);

    @Test
    void an_induction_over_the_weekend_skips_closed_days() {
        CyclePlan induction =
                AnOrder.from(WED_25_NOV).induction("140", 5).plan().cycles().get(0);

        assertThat(induction.days())
                .extracting(DayPlan::date)
                .containsExactly(WED_25_NOV, THU_26_NOV, FRI_27_NOV, MON_30_NOV, TUE_1_DEC);
        assertThat(codes(induction.reasons())).containsExactly("order-start", "closed-days-skipped");
    }

    @Test
    void a_strict_induction_moves_past_the_weekend() {
        CyclePlan induction = AnOrder.from(FRI_27_NOV)
                .induction("140", 2)
                .strict()
                .plan()
                .cycles()
                .get(0);

        assertThat(induction.target()).isEqualTo(FRI_27_NOV);
        assertThat(induction.days()).extracting(DayPlan::date).containsExactly(MON_30_NOV, TUE_1_DEC);
        assertThat(codes(induction.reasons())).containsExactly("order-start", "moved-to-open-day");
    }

    @Test
    void a_strict_induction_that_fits_nowhere_is_refused_with_its_window() {
        List<Reason> reasons = Refusal.reasonsOf(
                AnOrder.from(WED_25_NOV).induction("140", 5).strict().answer());

        assertThat(codes(reasons)).containsExactly("no-open-days-in-window");
        assertThat(reasons.get(0).detail()).contains("2026-11-25").contains("2026-11-28");
    }

    @Test
    void the_first_cycle_never_begins_before_the_order() {
        CyclePlan first =
                AnOrder.from(SAT_28_NOV).single("70", 1).plan().cycles().get(0);

        assertThat(first.firstDay()).isEqualTo(MON_30_NOV);
        assertThat(first.window()).isEqualTo(new DateWindow(SAT_28_NOV, TUE_1_DEC));
    }

    @Test
    void a_holiday_moves_a_cycle_to_the_nearest_open_day() {
        List<CyclePlan> cycles = fourWeekly().closed(MON_21_DEC).plan().cycles();

        assertThat(cycles.get(1).target()).isEqualTo(MON_21_DEC);
        assertThat(cycles.get(1).firstDay()).isEqualTo(TUE_22_DEC);
        assertThat(codes(cycles.get(1).reasons())).containsExactly("grid-kept", "moved-to-open-day");
        assertThat(cycles.get(2).target()).isEqualTo(MON_18_JAN);
    }

    @Test
    void a_cycle_may_move_to_the_first_day_of_its_window() {
        List<CyclePlan> cycles = fourWeekly()
                .closed(MON_21_DEC, TUE_22_DEC, WED_23_DEC, THU_24_DEC)
                .plan()
                .cycles();

        assertThat(cycles.get(1).firstDay()).isEqualTo(FRI_18_DEC);
        assertThat(cycles.get(1).window()).isEqualTo(new DateWindow(FRI_18_DEC, THU_24_DEC));
    }

    @Test
    void a_cycle_may_move_to_the_last_day_of_its_window() {
        List<CyclePlan> cycles = fourWeekly()
                .closed(FRI_18_DEC, MON_21_DEC, TUE_22_DEC, WED_23_DEC)
                .plan()
                .cycles();

        assertThat(cycles.get(1).firstDay()).isEqualTo(THU_24_DEC);
    }

    @Test
    void every_window_without_open_days_is_named() {
        List<Reason> reasons = Refusal.reasonsOf(
                fourWeekly().window(0, 0).closed(MON_21_DEC, MON_18_JAN).answer());

        assertThat(codes(reasons)).containsExactly("no-open-days-in-window", "no-open-days-in-window");
        assertThat(reasons.get(0).detail()).startsWith("Cycle 2").contains("2026-12-21");
        assertThat(reasons.get(1).detail()).startsWith("Cycle 3").contains("2027-01-18");
    }

    @Test
    void a_moved_cycle_moves_the_next_when_the_order_counts_from_the_actual_day() {
        List<CyclePlan> cycles = fourWeekly()
                .closed(MON_21_DEC)
                .anchoring(Anchoring.ACTUAL)
                .plan()
                .cycles();

        assertThat(cycles.get(2).target()).isEqualTo(TUE_22_DEC.plusWeeks(4));
    }

    @Test
    void months_do_not_drift_at_their_end() {
        LocalDate jan31 = LocalDate.of(2027, 1, 31);

        List<CyclePlan> cycles = AnOrder.from(jan31)
                .maintenance("70", 1, months(1))
                .openEveryDay()
                .cycles(4)
                .plan()
                .cycles();

        assertThat(cycles)
                .extracting(CyclePlan::target)
                .containsExactly(
                        jan31, LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31), LocalDate.of(2027, 4, 30));
    }

    @Test
    void months_do_not_drift_when_planned_again() {
        LocalDate jan31 = LocalDate.of(2027, 1, 31);
        LocalDate feb28 = LocalDate.of(2027, 2, 28);

        List<CyclePlan> cycles = AnOrder.from(jan31)
                .maintenance("70", 1, months(1))
                .openEveryDay()
                .given(AnOrder.PRIVIGEN, jan31)
                .given(AnOrder.PRIVIGEN, feb28)
                .done(1, jan31, jan31, jan31)
                .done(2, feb28, feb28, feb28)
                .plan()
                .cycles();

        assertThat(cycles).extracting(CyclePlan::target).containsExactly(LocalDate.of(2027, 3, 31));
    }

    @Test
    void a_course_runs_over_leap_day_and_year_end() {
        LocalDate fri31Dec2027 = LocalDate.of(2027, 12, 31);

        List<CyclePlan> cycles = AnOrder.from(fri31Dec2027)
                .maintenance("70", 1, months(1))
                .openEveryDay()
                .cycles(3)
                .plan()
                .cycles();

        assertThat(cycles)
                .extracting(CyclePlan::firstDay)
                .containsExactly(fri31Dec2027, LocalDate.of(2028, 1, 31), LocalDate.of(2028, 2, 29));
    }

    @Test
    void the_minimum_gap_holds_back_the_cycle_after_a_long_one() {
        List<CyclePlan> cycles = AnOrder.from(MON_23_NOV)
                .induction("140", 5)
                .maintenance("70", 1, weeks(1))
                .minimumGap(7)
                .cycles(2)
                .plan()
                .cycles();

        assertThat(cycles.get(1).target()).isEqualTo(FRI_27_NOV.plusDays(7));
        assertThat(codes(cycles.get(1).reasons())).containsExactly("grid-kept", "minimum-gap");
        assertThat(cycles.get(1).window().from()).isEqualTo(cycles.get(1).target());
        assertThat(cycles.get(2).target()).isEqualTo(FRI_27_NOV.plusDays(14));
    }

    @Test
    void the_minimum_gap_counts_from_what_was_given_before_the_course() {
        CyclePlan first = AnOrder.from(MON_23_NOV)
                .given(AnOrder.OCTAGAM, LocalDate.of(2026, 11, 20))
                .single("70", 1)
                .minimumGap(7)
                .plan()
                .cycles()
                .get(0);

        assertThat(first.firstDay()).isEqualTo(FRI_27_NOV);
        assertThat(codes(first.reasons())).containsExactly("order-start", "minimum-gap");
    }

    @Test
    void a_window_begins_after_the_minimum_gap_to_what_was_given_elsewhere() {
        CyclePlan second = fourWeekly()
                .done(1, MON_23_NOV, MON_23_NOV, MON_23_NOV)
                .given(AnOrder.OCTAGAM, MON_21_DEC.minusDays(8))
                .minimumGap(7)
                .plan()
                .cycles()
                .get(0);

        assertThat(second.target()).isEqualTo(MON_21_DEC);
        assertThat(second.window()).isEqualTo(new DateWindow(MON_21_DEC.minusDays(1), THU_24_DEC));
    }

    @Test
    void days_that_have_gone_by_are_not_planned() {
        CyclePlan second = fourWeekly()
                .done(1, MON_23_NOV, MON_23_NOV, MON_23_NOV)
                .knowing(TUE_22_DEC, LocalDate.of(2027, 12, 31))
                .plan()
                .cycles()
                .get(0);

        assertThat(second.target()).isEqualTo(MON_21_DEC);
        assertThat(second.firstDay()).isEqualTo(TUE_22_DEC);
        assertThat(second.window()).isEqualTo(new DateWindow(TUE_22_DEC, THU_24_DEC));
    }

    @Test
    void a_cycle_whose_window_has_gone_by_is_planned_as_soon_as_possible() {
        LocalDate mon4Jan = LocalDate.of(2027, 1, 4);

        List<CyclePlan> cycles = fourWeekly()
                .done(1, MON_23_NOV, MON_23_NOV, MON_23_NOV)
                .knowing(mon4Jan, LocalDate.of(2027, 12, 31))
                .plan()
                .cycles();

        assertThat(cycles).extracting(CyclePlan::firstDay).containsExactly(mon4Jan, mon4Jan.plusWeeks(4));
        assertThat(codes(cycles.get(0).reasons())).containsExactly("grid-kept", "window-passed");
    }

    @Test
    void what_follows_a_cycle_that_is_booked_outside_of_its_window_is_counted_from_there() {
        List<CyclePlan> cycles = fourWeekly().booked(1, MON_30_NOV).plan().cycles();

        assertThat(cycles.get(0).target()).isEqualTo(MON_23_NOV);
        assertThat(cycles.get(0).firstDay()).isEqualTo(MON_30_NOV);
        assertThat(cycles.get(1).target()).isEqualTo(MON_30_NOV.plusWeeks(4));
        assertThat(codes(cycles.get(1).reasons())).containsExactly("re-anchored");
    }

    @Test
    void what_follows_a_cycle_that_is_booked_inside_its_window_stays_on_the_grid() {
        List<CyclePlan> cycles = fourWeekly().booked(1, THU_26_NOV).plan().cycles();

        assertThat(cycles.get(1).target()).isEqualTo(MON_21_DEC);
        assertThat(codes(cycles.get(1).reasons())).containsExactly("grid-kept");
    }

    @Test
    void a_booked_cycle_keeps_its_target_when_its_window_has_gone_by() {
        CyclePlan booked = fourWeekly()
                .booked(1, TUE_22_DEC)
                .knowing(FRI_18_DEC, LocalDate.of(2027, 12, 31))
                .plan()
                .cycles()
                .get(0);

        assertThat(booked.target()).isEqualTo(MON_23_NOV);
        assertThat(booked.window()).isEqualTo(new DateWindow(MON_23_NOV.minusDays(3), THU_26_NOV));
        assertThat(booked.firstDay()).isEqualTo(TUE_22_DEC);
    }

    @Test
    void a_booked_cycle_needs_no_open_day_in_its_window() {
        List<CyclePlan> cycles = fourWeekly()
                .closed(FRI_20_NOV, MON_23_NOV, MON_23_NOV.plusDays(1), WED_25_NOV, THU_26_NOV)
                .booked(1, MON_30_NOV)
                .plan()
                .cycles();

        assertThat(cycles).hasSize(3);
    }

    /** Targets 23 November, 21 December, 18 January; 3 days of window on both sides. */
    private static AnOrder fourWeekly() {
        return AnOrder.from(MON_23_NOV).maintenance("70", 1, weeks(4)).cycles(3);
    }
}

package org.infusary.course.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infusary.course.rules.AnOrder.codes;
import static org.infusary.course.rules.AnOrder.months;
import static org.infusary.course.rules.AnOrder.weeks;

import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.Anchoring;
import org.junit.jupiter.api.Test;

/** What a course looks like: kinds, numbers, grams, exposure, minutes, warnings. Its dates have their own tests. */
class CoursePlannerTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUE_24_NOV = LocalDate.of(2026, 11, 24);
    private static final LocalDate MON_21_DEC = LocalDate.of(2026, 12, 21);

    @Test
    void an_induction_is_followed_by_maintenance() {
        List<CyclePlan> cycles = AnOrder.from(MON_23_NOV)
                .induction("140", 2)
                .maintenance("70", 1, weeks(4))
                .cycles(2)
                .plan()
                .cycles();

        assertThat(cycles).extracting(CyclePlan::number).containsExactly(1, 2, 3);
        assertThat(cycles)
                .extracting(CyclePlan::kind)
                .containsExactly(CycleKind.INDUCTION, CycleKind.MAINTENANCE, CycleKind.MAINTENANCE);
        assertThat(cycles)
                .extracting(CyclePlan::firstDay)
                .containsExactly(MON_23_NOV, MON_21_DEC, LocalDate.of(2027, 1, 18));
    }

    @Test
    void a_single_cycle_stands_alone() {
        List<CyclePlan> cycles =
                AnOrder.from(MON_23_NOV).single("140", 2).plan().cycles();

        assertThat(cycles).hasSize(1);
        assertThat(cycles.get(0).kind()).isEqualTo(CycleKind.SINGLE);
        assertThat(cycles.get(0).window()).isEqualTo(new DateWindow(MON_23_NOV, MON_23_NOV.plusDays(3)));
        assertThat(codes(cycles.get(0).reasons())).containsExactly("order-start");
    }

    @Test
    void an_induction_without_maintenance_ends_the_course() {
        assertThat(AnOrder.from(MON_23_NOV).induction("140", 5).plan().cycles()).hasSize(1);
    }

    @Test
    void maintenance_without_induction_begins_on_the_first_day_of_the_order() {
        List<CyclePlan> cycles =
                AnOrder.from(MON_23_NOV).maintenance("30", 1, weeks(3)).plan().cycles();

        assertThat(cycles).hasSize(3).allMatch(cycle -> cycle.kind() == CycleKind.MAINTENANCE);
        assertThat(cycles.get(0).firstDay()).isEqualTo(MON_23_NOV);
    }

    @Test
    void the_larger_days_come_last_and_vials_are_packed() {
        List<DayPlan> days = AnOrder.from(MON_23_NOV)
                .induction("140", 5)
                .plan()
                .cycles()
                .get(0)
                .days();

        assertThat(days).extracting(DayPlan::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(days)
                .extracting(DayPlan::grams)
                .containsExactly(Grams.of("25"), Grams.of("25"), Grams.of("30"), Grams.of("30"), Grams.of("30"));
        assertThat(days.get(0).vialsPacked()).containsExactly(Grams.of("20"), Grams.of("5"));
    }

    @Test
    void someone_new_is_first_on_the_first_day_and_established_after() {
        List<CyclePlan> cycles = AnOrder.from(MON_23_NOV)
                .induction("140", 2)
                .maintenance("70", 1, weeks(4))
                .plan()
                .cycles();

        assertThat(cycles.stream().flatMap(cycle -> cycle.days().stream()))
                .extracting(DayPlan::exposure)
                .containsExactly(
                        Exposure.FIRST,
                        Exposure.ESTABLISHED,
                        Exposure.ESTABLISHED,
                        Exposure.ESTABLISHED,
                        Exposure.ESTABLISHED);
    }

    @Test
    void another_brand_last_time_is_a_switch_on_the_first_day() {
        List<DayPlan> days = AnOrder.from(MON_23_NOV)
                .given(AnOrder.OCTAGAM, LocalDate.of(2026, 10, 26))
                .single("140", 2)
                .plan()
                .cycles()
                .get(0)
                .days();

        assertThat(days).extracting(DayPlan::exposure).containsExactly(Exposure.SWITCH, Exposure.ESTABLISHED);
    }

    @Test
    void every_cycle_lapses_when_the_interval_is_longer_than_the_long_gap() {
        List<CyclePlan> cycles = AnOrder.from(MON_23_NOV)
                .maintenance("70", 1, months(3))
                .cycles(3)
                .plan()
                .cycles();

        assertThat(cycles)
                .extracting(cycle -> cycle.days().get(0).exposure())
                .containsExactly(Exposure.FIRST, Exposure.LAPSED, Exposure.LAPSED);
    }

    @Test
    void a_cautious_day_takes_the_slower_ladder_and_longer_observation() {
        List<DayPlan> days =
                AnOrder.from(MON_23_NOV).single("140", 2).plan().cycles().get(0).days();

        DayPlan first = days.get(0);
        DayPlan established = days.get(1);
        assertThat(first.trace().volume()).isEqualTo(established.trace().volume());
        assertThat(first.trace().minutes()).isEqualTo(288);
        assertThat(established.trace().minutes()).isEqualTo(207);
        assertThat(first.minutes().total()).isEqualTo(15 + 30 + 288 + 10 + 60);
        assertThat(established.minutes().total()).isEqualTo(15 + 30 + 207 + 10 + 20);
    }

    @Test
    void a_warning_that_holds_for_every_cycle_is_given_once() {
        List<Reason> warnings = AnOrder.from(MON_23_NOV)
                .given(AnOrder.PRIVIGEN, LocalDate.of(2026, 10, 26))
                .maintenance("5", 1, weeks(4))
                .atRisk()
                .plan()
                .warnings();

        assertThat(codes(warnings)).containsExactly("minimum-practicable-rate", "minutes-unusual");
    }

    @Test
    void more_than_8_hours_in_the_chair_are_unusual() {
        CoursePlan.Planned plan = AnOrder.from(MON_23_NOV).single("140", 1).plan();

        assertThat(plan.cycles().get(0).days().get(0).minutes().total()).isGreaterThan(480);
        assertThat(codes(plan.warnings())).containsExactly("minutes-unusual");
    }

    @Test
    void usual_minutes_need_no_warning() {
        assertThat(AnOrder.from(MON_23_NOV).single("70", 1).plan().warnings()).isEmpty();
    }

    @Test
    void grams_that_vials_cannot_share_are_refused_with_every_such_dose() {
        List<Reason> reasons = Refusal.reasonsOf(AnOrder.from(MON_23_NOV)
                .induction("5", 2)
                .maintenance("12.5", 1, weeks(4))
                .answer());

        assertThat(codes(reasons)).containsExactly("dose-not-splittable", "dose-not-splittable");
    }

    @Test
    void smaller_vials_make_grams_off_the_5_g_grid() {
        List<DayPlan> days = AnOrder.from(MON_23_NOV)
                .vials("2.5", "5", "10")
                .single("12.5", 2)
                .plan()
                .cycles()
                .get(0)
                .days();

        assertThat(days).extracting(DayPlan::grams).containsExactly(Grams.of("5"), Grams.of("7.5"));
    }

    @Test
    void a_refusal_becomes_the_problem_of_the_caller() {
        CoursePlan refused = AnOrder.from(MON_23_NOV).single("5", 2).answer();

        assertThatThrownBy(() -> refused.orThrow(
                        reasons -> new IllegalStateException(codes(reasons).toString())))
                .hasMessage("[dose-not-splittable]");
    }

    @Test
    void done_cycles_keep_their_numbers_and_the_rest_goes_on() {
        List<CyclePlan> cycles = AnOrder.from(MON_23_NOV)
                .induction("140", 2)
                .maintenance("70", 1, weeks(4))
                .cycles(3)
                .done(2, MON_21_DEC, MON_21_DEC, MON_21_DEC)
                .done(1, MON_23_NOV, MON_23_NOV, TUE_24_NOV)
                .plan()
                .cycles();

        assertThat(cycles).extracting(CyclePlan::number).containsExactly(3, 4);
        assertThat(cycles)
                .extracting(CyclePlan::firstDay)
                .containsExactly(LocalDate.of(2027, 1, 18), LocalDate.of(2027, 2, 15));
        assertThat(cycles.get(0).days().get(0).exposure()).isEqualTo(Exposure.ESTABLISHED);
    }

    @Test
    void a_late_cycle_moves_the_rest() {
        LocalDate tenDaysLate = LocalDate.of(2026, 12, 31);

        List<CyclePlan> cycles = AnOrder.from(MON_23_NOV)
                .maintenance("70", 1, weeks(4))
                .cycles(3)
                .done(1, MON_23_NOV, MON_23_NOV, MON_23_NOV)
                .done(2, MON_21_DEC, tenDaysLate, tenDaysLate)
                .plan()
                .cycles();

        assertThat(cycles).extracting(CyclePlan::target).containsExactly(LocalDate.of(2027, 1, 28));
        assertThat(codes(cycles.get(0).reasons())).containsExactly("re-anchored");
    }

    @Test
    void a_late_cycle_leaves_a_forced_grid_where_it_is() {
        LocalDate tenDaysLate = LocalDate.of(2026, 12, 31);

        List<CyclePlan> cycles = AnOrder.from(MON_23_NOV)
                .maintenance("70", 1, weeks(4))
                .cycles(3)
                .anchoring(Anchoring.GRID)
                .done(1, MON_23_NOV, MON_23_NOV, MON_23_NOV)
                .done(2, MON_21_DEC, tenDaysLate, tenDaysLate)
                .plan()
                .cycles();

        assertThat(cycles).extracting(CyclePlan::target).containsExactly(LocalDate.of(2027, 1, 18));
    }

    @Test
    void a_course_that_is_done_has_nothing_left_to_plan() {
        assertThat(AnOrder.from(MON_23_NOV)
                        .single("140", 2)
                        .done(1, MON_23_NOV, MON_23_NOV, TUE_24_NOV)
                        .plan()
                        .cycles())
                .isEmpty();
    }

    @Test
    void a_day_done_with_another_brand_is_still_a_switch() {
        List<CyclePlan> cycles = AnOrder.from(MON_23_NOV)
                .maintenance("70", 1, weeks(4))
                .given(AnOrder.OCTAGAM, MON_23_NOV)
                .done(1, MON_23_NOV, MON_23_NOV, MON_23_NOV)
                .plan()
                .cycles();

        assertThat(cycles.get(0).days().get(0).exposure()).isEqualTo(Exposure.SWITCH);
    }

    @Test
    void another_brand_given_after_a_done_day_is_a_switch() {
        List<CyclePlan> cycles = AnOrder.from(MON_23_NOV)
                .maintenance("70", 1, weeks(4))
                .given(AnOrder.OCTAGAM, LocalDate.of(2026, 12, 1))
                .done(1, MON_23_NOV, MON_23_NOV, MON_23_NOV)
                .plan()
                .cycles();

        assertThat(cycles.get(0).days().get(0).exposure()).isEqualTo(Exposure.SWITCH);
    }

    @Test
    void the_same_cycle_is_not_done_twice() {
        AnOrder twice = AnOrder.from(MON_23_NOV)
                .maintenance("70", 1, weeks(4))
                .done(1, MON_23_NOV, MON_23_NOV, MON_23_NOV)
                .done(1, MON_23_NOV, TUE_24_NOV, TUE_24_NOV);

        assertThatThrownBy(twice::input).isInstanceOf(IllegalArgumentException.class);
    }
}

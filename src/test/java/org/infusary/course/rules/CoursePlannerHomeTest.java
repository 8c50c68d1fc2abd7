package org.infusary.course.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.course.rules.AnOrder.codes;
import static org.infusary.course.rules.AnOrder.weeks;

import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Travel;
import org.junit.jupiter.api.Test;

/** Courses of patients who are infused at home, 35 minutes away. */
class CoursePlannerHomeTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final LocalDate WED_2_DEC = LocalDate.of(2026, 12, 2);
    private static final Travel HOME = new Travel(35);

    private static List<Travel> travel(CyclePlan cycle) {
        return cycle.days().stream().map(DayPlan::travel).toList();
    }

    @Test
    void the_first_infusion_is_at_the_centre_and_all_others_are_at_home() {
        List<CyclePlan> cycles = AnOrder.from(MON_23_NOV)
                .induction("140", 2)
                .maintenance("70", 1, weeks(4))
                .cycles(2)
                .atHome(35, null)
                .plan()
                .cycles();

        assertThat(travel(cycles.get(0))).containsExactly(Travel.NONE, HOME);
        assertThat(codes(cycles.get(0).reasons())).containsExactly("order-start", "cautious-day-at-centre");
        assertThat(travel(cycles.get(1))).containsExactly(HOME);
        assertThat(codes(cycles.get(1).reasons())).doesNotContain("cautious-day-at-centre");
    }

    @Test
    void after_a_long_gap_an_infusion_is_at_the_centre_again() {
        List<CyclePlan> cycles = AnOrder.from(MON_23_NOV)
                .maintenance("70", 1, weeks(9))
                .cycles(2)
                .atHome(35, null)
                .plan()
                .cycles();

        assertThat(cycles.get(1).days().get(0).exposure()).isEqualTo(Exposure.LAPSED);
        assertThat(travel(cycles.get(1))).containsExactly(Travel.NONE);
    }

    @Test
    void with_a_reason_every_day_is_at_home() {
        List<CyclePlan> cycles = AnOrder.from(MON_23_NOV)
                .induction("140", 2)
                .atHome(35, "Known from elsewhere")
                .plan()
                .cycles();

        assertThat(travel(cycles.get(0))).containsExactly(HOME, HOME);
        assertThat(codes(cycles.get(0).reasons())).containsExactly("order-start");
    }

    @Test
    void an_order_for_the_centre_has_nobody_travel() {
        assertThat(travel(AnOrder.from(MON_23_NOV)
                        .single("140", 2)
                        .plan()
                        .cycles()
                        .get(0)))
                .containsExactly(Travel.NONE, Travel.NONE);
    }

    @Test
    void a_cycle_whose_window_is_over_before_the_product_is_at_home_waits_for_it() {
        CyclePlan cycle = AnOrder.from(MON_23_NOV)
                .single("140", 2)
                .atHome(35, "Known from elsewhere")
                .deliveredFrom(WED_2_DEC)
                .plan()
                .cycles()
                .get(0);

        assertThat(cycle.firstDay()).isEqualTo(WED_2_DEC);
        assertThat(cycle.window().to()).isAfter(WED_2_DEC);
        assertThat(codes(cycle.reasons())).contains("home-delivery");
    }

    @Test
    void a_first_day_at_the_centre_may_be_the_day_before() {
        CyclePlan cycle = AnOrder.from(MON_23_NOV)
                .single("140", 2)
                .atHome(35, null)
                .deliveredFrom(WED_2_DEC)
                .plan()
                .cycles()
                .get(0);

        assertThat(cycle.firstDay()).isEqualTo(WED_2_DEC.minusDays(1));
        assertThat(cycle.lastDay()).isEqualTo(WED_2_DEC);
    }

    @Test
    void a_cycle_at_the_centre_waits_for_no_delivery() {
        CyclePlan cycle = AnOrder.from(MON_23_NOV)
                .single("70", 1)
                .atHome(35, null)
                .deliveredFrom(WED_2_DEC)
                .plan()
                .cycles()
                .get(0);

        assertThat(cycle.firstDay()).isEqualTo(MON_23_NOV);
    }

    @Test
    void a_window_that_reaches_to_the_delivery_stays() {
        CyclePlan cycle = AnOrder.from(MON_23_NOV)
                .single("70", 1)
                .atHome(35, "Known from elsewhere")
                .deliveredFrom(MON_23_NOV.plusDays(3))
                .plan()
                .cycles()
                .get(0);

        assertThat(cycle.window().to()).isEqualTo(MON_23_NOV.plusDays(3));
        assertThat(codes(cycle.reasons())).doesNotContain("home-delivery");
    }
}

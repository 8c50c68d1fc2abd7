package org.infusary.course.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.infusary.kernel.DateWindow;
import org.infusary.order.rules.Consecutive;
import org.infusary.site.rules.OpenDays;
import org.junit.jupiter.api.Test;

class ConsecutiveDaysTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUE_24_NOV = LocalDate.of(2026, 11, 24);
    private static final LocalDate WED_25_NOV = LocalDate.of(2026, 11, 25);
    private static final LocalDate THU_26_NOV = LocalDate.of(2026, 11, 26);
    private static final LocalDate FRI_27_NOV = LocalDate.of(2026, 11, 27);
    private static final LocalDate SAT_28_NOV = LocalDate.of(2026, 11, 28);
    private static final LocalDate MON_30_NOV = LocalDate.of(2026, 11, 30);
    private static final LocalDate TUE_1_DEC = LocalDate.of(2026, 12, 1);
    private static final LocalDate WED_2_DEC = LocalDate.of(2026, 12, 2);
    private static final OpenDays WEEKDAYS = weekdaysWithout();

    @Test
    void strict_days_follow_on_the_calendar() {
        assertThat(ConsecutiveDays.from(MON_23_NOV, 5, Consecutive.STRICT, WEEKDAYS))
                .contains(List.of(MON_23_NOV, TUE_24_NOV, WED_25_NOV, THU_26_NOV, FRI_27_NOV));
    }

    @Test
    void strict_days_do_not_cross_a_weekend() {
        assertThat(ConsecutiveDays.from(FRI_27_NOV, 2, Consecutive.STRICT, WEEKDAYS))
                .isEmpty();
    }

    @Test
    void open_days_skip_the_weekend() {
        assertThat(ConsecutiveDays.from(THU_26_NOV, 4, Consecutive.OPEN_DAYS, WEEKDAYS))
                .contains(List.of(THU_26_NOV, FRI_27_NOV, MON_30_NOV, TUE_1_DEC));
    }

    @Test
    void open_days_may_span_7_days() {
        assertThat(ConsecutiveDays.from(WED_25_NOV, 5, Consecutive.OPEN_DAYS, WEEKDAYS))
                .contains(List.of(WED_25_NOV, THU_26_NOV, FRI_27_NOV, MON_30_NOV, TUE_1_DEC));
    }

    @Test
    void open_days_may_not_span_8_days() {
        OpenDays mondayClosed = weekdaysWithout(MON_30_NOV);

        assertThat(ConsecutiveDays.from(WED_25_NOV, 5, Consecutive.OPEN_DAYS, mondayClosed))
                .isEmpty();
    }

    @Test
    void a_closed_first_day_does_not_fit() {
        assertThat(ConsecutiveDays.from(SAT_28_NOV, 1, Consecutive.OPEN_DAYS, WEEKDAYS))
                .isEmpty();
        assertThat(ConsecutiveDays.from(SAT_28_NOV, 1, Consecutive.STRICT, WEEKDAYS))
                .isEmpty();
    }

    @Test
    void one_day_needs_only_itself_to_be_known() {
        OpenDays oneDay = new OpenDays(new DateWindow(MON_23_NOV, MON_23_NOV), new TreeSet<>(Set.of(MON_23_NOV)));

        assertThat(ConsecutiveDays.from(MON_23_NOV, 1, Consecutive.OPEN_DAYS, oneDay))
                .contains(List.of(MON_23_NOV));
    }

    @Test
    void the_target_is_taken_when_it_fits() {
        assertThat(nearest(WED_25_NOV, 3, WEEKDAYS)).contains(WED_25_NOV);
    }

    @Test
    void of_two_equally_near_days_the_earlier_is_taken() {
        assertThat(nearest(WED_25_NOV, 3, weekdaysWithout(WED_25_NOV))).contains(TUE_24_NOV);
    }

    @Test
    void a_nearer_later_day_beats_a_farther_earlier_one() {
        assertThat(nearest(WED_25_NOV, 3, weekdaysWithout(TUE_24_NOV, WED_25_NOV)))
                .contains(THU_26_NOV);
    }

    @Test
    void the_edges_of_the_window_belong_to_it() {
        assertThat(nearest(WED_25_NOV, 2, weekdaysWithout(TUE_24_NOV, WED_25_NOV, THU_26_NOV)))
                .contains(MON_23_NOV);
        assertThat(nearest(WED_25_NOV, 2, weekdaysWithout(MON_23_NOV, TUE_24_NOV, WED_25_NOV, THU_26_NOV)))
                .contains(FRI_27_NOV);
    }

    @Test
    void nothing_outside_the_window_is_taken() {
        assertThat(nearest(WED_25_NOV, 1, weekdaysWithout(TUE_24_NOV, WED_25_NOV, THU_26_NOV)))
                .isEmpty();
    }

    @Test
    void strict_days_move_as_one_block() {
        DateWindow window = new DateWindow(MON_23_NOV, SAT_28_NOV);

        Optional<List<LocalDate>> days =
                ConsecutiveDays.nearest(WED_25_NOV, window, 5, Consecutive.STRICT, weekdaysWithout());

        assertThat(days).contains(List.of(MON_23_NOV, TUE_24_NOV, WED_25_NOV, THU_26_NOV, FRI_27_NOV));
    }

    private static Optional<LocalDate> nearest(LocalDate target, int away, OpenDays open) {
        DateWindow window = new DateWindow(target.minusDays(away), target.plusDays(away));
        return ConsecutiveDays.nearest(target, window, 1, Consecutive.STRICT, open)
                .map(days -> days.get(0));
    }

    private static OpenDays weekdaysWithout(LocalDate... closed) {
        return Calendars.weekdaysWithout(new DateWindow(MON_23_NOV, WED_2_DEC), closed);
    }
}

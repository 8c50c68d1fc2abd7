package org.infusary.waiting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.infusary.kernel.DateWindow;
import org.junit.jupiter.api.Test;

class WaitingDatesTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUE_1_DEC = LocalDate.of(2026, 12, 1);
    private static final LocalDate MON_7_DEC = LocalDate.of(2026, 12, 7);
    private static final DateWindow WINDOW = new DateWindow(TUE_1_DEC, MON_7_DEC);

    private static WaitingDates of(LocalDate today, int days) {
        return new WaitingDates(today, WINDOW, days);
    }

    @Test
    void one_day_is_waited_for_in_the_window() {
        assertThat(of(MON_23_NOV, 1).of(null, null)).contains(WINDOW);
    }

    @Test
    void later_days_of_a_cycle_lie_within_seven_days_of_its_first() {
        assertThat(of(MON_23_NOV, 3).of(null, null)).contains(new DateWindow(TUE_1_DEC, MON_7_DEC.plusDays(6)));
    }

    @Test
    void what_is_wanted_is_cut_to_what_is_lawful() {
        LocalDate wed = TUE_1_DEC.plusDays(1);

        assertThat(of(MON_23_NOV, 1).of(wed, LocalDate.of(2030, 1, 1))).contains(new DateWindow(wed, MON_7_DEC));
        assertThat(of(MON_23_NOV, 1).of(MON_23_NOV, wed)).contains(new DateWindow(TUE_1_DEC, wed));
    }

    @Test
    void nothing_is_waited_for_before_today() {
        LocalDate thu = TUE_1_DEC.plusDays(2);

        assertThat(of(thu, 1).of(null, null)).contains(new DateWindow(thu, MON_7_DEC));
        assertThat(of(thu, 1).of(null, TUE_1_DEC)).isEmpty();
    }

    @Test
    void a_window_that_has_passed_leaves_nothing() {
        assertThat(of(MON_7_DEC, 1).lawful()).contains(new DateWindow(MON_7_DEC, MON_7_DEC));
        assertThat(of(MON_7_DEC.plusDays(1), 1).lawful()).isEmpty();
    }

    @Test
    void dates_outside_leave_nothing() {
        assertThat(of(MON_23_NOV, 1).of(MON_7_DEC.plusDays(1), MON_7_DEC.plusDays(9)))
                .isEmpty();
    }
}

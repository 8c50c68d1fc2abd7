package org.infusary.course.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.infusary.kernel.Interval;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.Anchoring;
import org.infusary.order.rules.Consecutive;
import org.infusary.order.rules.Timing;
import org.junit.jupiter.api.Test;

class CycleDatesTest {
    private static final LocalDate MON_2_NOV = LocalDate.of(2026, 11, 2);
    private static final LocalDate THU_5_NOV = LocalDate.of(2026, 11, 5);
    private static final LocalDate FRI_6_NOV = LocalDate.of(2026, 11, 6);
    private static final LocalDate MON_30_NOV = LocalDate.of(2026, 11, 30);
    private static final LocalDate JAN_31 = LocalDate.of(2027, 1, 31);
    private static final LocalDate FEB_28 = LocalDate.of(2027, 2, 28);
    private static final LocalDate MAR_31 = LocalDate.of(2027, 3, 31);
    private static final Interval FOUR_WEEKS = new Interval(4, Interval.Unit.WEEKS);
    private static final Interval MONTHLY = new Interval(1, Interval.Unit.MONTHS);

    @Test
    void a_cycle_inside_its_window_keeps_the_grid() {
        Anchor next = dates(FOUR_WEEKS, Anchoring.AUTO).after(Anchor.at(MON_2_NOV), THU_5_NOV, FRI_6_NOV);

        assertThat(next.target()).isEqualTo(MON_30_NOV);
        assertThat(next.reasons()).extracting(Reason::code).containsExactly("grid-kept");
    }

    @Test
    void a_cycle_before_its_window_moves_the_grid() {
        LocalDate fourDaysEarly = MON_2_NOV.minusDays(4);

        Anchor next = dates(FOUR_WEEKS, Anchoring.AUTO).after(Anchor.at(MON_2_NOV), fourDaysEarly, fourDaysEarly);

        assertThat(next.target()).isEqualTo(fourDaysEarly.plusDays(28));
    }

    @Test
    void a_cycle_past_its_window_moves_the_grid() {
        Anchor next = dates(FOUR_WEEKS, Anchoring.AUTO).after(Anchor.at(MON_2_NOV), FRI_6_NOV, FRI_6_NOV);

        assertThat(next.target()).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(next.reasons()).extracting(Reason::code).containsExactly("re-anchored");
    }

    @Test
    void an_order_may_force_the_grid() {
        Anchor next = dates(FOUR_WEEKS, Anchoring.GRID).after(Anchor.at(MON_2_NOV), FRI_6_NOV, FRI_6_NOV);

        assertThat(next.target()).isEqualTo(MON_30_NOV);
        assertThat(next.reasons()).extracting(Reason::code).containsExactly("grid-forced");
    }

    @Test
    void an_order_may_force_the_actual_day() {
        Anchor next = dates(FOUR_WEEKS, Anchoring.ACTUAL).after(Anchor.at(MON_2_NOV), THU_5_NOV, FRI_6_NOV);

        assertThat(next.target()).isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(next.reasons()).extracting(Reason::code).containsExactly("actual-forced");
    }

    @Test
    void the_next_cycle_is_never_sooner_than_the_minimum_gap() {
        LocalDate lastGiven = MON_30_NOV.minusDays(13);

        Anchor next = dates(FOUR_WEEKS, Anchoring.GRID).after(Anchor.at(MON_2_NOV), lastGiven, lastGiven);

        assertThat(next.target()).isEqualTo(lastGiven.plusDays(14));
        assertThat(next.reasons()).extracting(Reason::code).containsExactly("grid-forced", "minimum-gap");
    }

    @Test
    void exactly_the_minimum_gap_is_enough() {
        LocalDate lastGiven = MON_30_NOV.minusDays(14);

        Anchor next = dates(FOUR_WEEKS, Anchoring.GRID).after(Anchor.at(MON_2_NOV), lastGiven, lastGiven);

        assertThat(next.target()).isEqualTo(MON_30_NOV);
    }

    @Test
    void cycles_never_share_a_day_even_without_a_gap() {
        DateRules noGap = new DateRules(MON_2_NOV, null, Timing.ROUTINE, 0, 0, 0, Consecutive.STRICT, Anchoring.AUTO);
        CycleDates daily = new CycleDates(new Interval(1, Interval.Unit.DAYS), noGap);

        assertThat(daily.after(Anchor.at(MON_2_NOV), MON_2_NOV, THU_5_NOV).target())
                .isEqualTo(FRI_6_NOV);
    }

    @Test
    void months_do_not_drift_at_their_end() {
        CycleDates monthly = dates(MONTHLY, Anchoring.AUTO);

        Anchor february = monthly.after(Anchor.at(JAN_31), JAN_31, JAN_31);
        Anchor march = monthly.after(february, FEB_28, FEB_28);

        assertThat(february.target()).isEqualTo(FEB_28);
        assertThat(march.target()).isEqualTo(MAR_31);
    }

    @Test
    void a_leap_february_has_its_29th() {
        LocalDate jan31 = LocalDate.of(2028, 1, 31);

        Anchor february = dates(MONTHLY, Anchoring.AUTO).after(Anchor.at(jan31), jan31, jan31);

        assertThat(february.target()).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @Test
    void a_known_target_on_the_grid_keeps_its_base() {
        CycleDates monthly = dates(MONTHLY, Anchoring.AUTO);

        Anchor february = monthly.known(Anchor.at(JAN_31), 1, FEB_28);

        assertThat(monthly.after(february, FEB_28, FEB_28).target()).isEqualTo(MAR_31);
    }

    @Test
    void a_known_target_off_the_grid_begins_its_own() {
        CycleDates monthly = dates(MONTHLY, Anchoring.AUTO);
        LocalDate feb27 = FEB_28.minusDays(1);

        Anchor february = monthly.known(Anchor.at(JAN_31), 1, feb27);

        assertThat(february.target()).isEqualTo(feb27);
        assertThat(monthly.after(february, feb27, feb27).target()).isEqualTo(LocalDate.of(2027, 3, 27));
    }

    @Test
    void windows_and_gaps_below_zero_are_refused() {
        assertThatThrownBy(() ->
                        new DateRules(MON_2_NOV, null, Timing.ROUTINE, -1, 0, 0, Consecutive.STRICT, Anchoring.AUTO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new DateRules(MON_2_NOV, null, Timing.ROUTINE, 0, -1, 0, Consecutive.STRICT, Anchoring.AUTO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new DateRules(MON_2_NOV, null, Timing.ROUTINE, 0, 0, -1, Consecutive.STRICT, Anchoring.AUTO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A window of 3 days on both sides, 14 days of minimum gap. */
    private static CycleDates dates(Interval every, Anchoring anchoring) {
        return new CycleDates(
                every, new DateRules(MON_2_NOV, null, Timing.ROUTINE, 3, 3, 14, Consecutive.OPEN_DAYS, anchoring));
    }
}

package org.infusary.site.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.DateWindow;
import org.junit.jupiter.api.Test;

class CalendarChangeTest {
    private static final LocalDate TUE_24_NOV = LocalDate.of(2026, 11, 24);
    private static final LocalDate SUN_1_NOV = LocalDate.of(2026, 11, 1);

    private static LocalTime at(String time) {
        return LocalTime.parse(time);
    }

    private static DutyShift shift(String starts, String ends, int nurses) {
        return new DutyShift(at(starts), at(ends), nurses);
    }

    private static CentreCalendar calendar(DutyShift... shifts) {
        return new CentreCalendar(
                ZoneId.of("America/New_York"),
                List.of(
                        new OpeningWindow(DayOfWeek.TUESDAY, at("07:00"), at("19:00")),
                        new OpeningWindow(DayOfWeek.SUNDAY, at("00:30"), at("12:00"))),
                List.of(),
                List.of(shifts).stream()
                        .flatMap(one -> List.of(DayOfWeek.TUESDAY, DayOfWeek.SUNDAY).stream()
                                .map(day -> new WeeklyShift(day, one)))
                        .toList(),
                Map.of(),
                List.of());
    }

    private static CalendarChange.FewerNurses away(String starts, String ends, int nurses) {
        return new CalendarChange.FewerNurses(TUE_24_NOV, at(starts), at(ends), nurses);
    }

    @Test
    void a_nurse_away_for_some_hours_leaves_the_others_and_the_rest_of_the_day() {
        assertThat(away("09:00", "12:00", 1).shifts(calendar(shift("07:00", "19:00", 3))))
                .containsExactly(shift("07:00", "09:00", 3), shift("09:00", "12:00", 2), shift("12:00", "19:00", 3));
    }

    @Test
    void shifts_that_overlap_add_up_before_nurses_are_taken_away() {
        assertThat(away("07:00", "19:00", 1).shifts(calendar(shift("07:00", "15:00", 2), shift("13:00", "19:00", 1))))
                .containsExactly(shift("07:00", "13:00", 1), shift("13:00", "15:00", 2));
    }

    @Test
    void where_fewer_work_than_are_away_nobody_does() {
        assertThat(away("00:00", "23:55", 5).shifts(calendar(shift("07:00", "19:00", 2))))
                .isEmpty();
    }

    @Test
    void shifts_that_touch_with_as_many_nurses_are_one() {
        assertThat(away("05:00", "06:00", 1).shifts(calendar(shift("07:00", "13:00", 2), shift("13:00", "19:00", 2))))
                .containsExactly(shift("07:00", "19:00", 2));
    }

    @Test
    void more_nurses_than_a_shift_can_have_are_several() {
        assertThat(away("05:00", "06:00", 1).shifts(calendar(shift("07:00", "19:00", 50), shift("07:00", "19:00", 20))))
                .containsExactly(shift("07:00", "19:00", 50), shift("07:00", "19:00", 20));
    }

    @Test
    void only_the_date_changes() {
        CentreCalendar before = calendar(shift("07:00", "19:00", 2));
        CalendarChange change = away("07:00", "19:00", 2);

        CentreCalendar after = change.in(before);

        assertThat(change.days()).isEqualTo(new DateWindow(TUE_24_NOV, TUE_24_NOV));
        assertThat(after.day(TUE_24_NOV).shifts()).isEmpty();
        assertThat(after.day(TUE_24_NOV.plusWeeks(1))).isEqualTo(before.day(TUE_24_NOV.plusWeeks(1)));
        assertThat(after.withWeeklyShifts(TUE_24_NOV)).isEqualTo(before);
    }

    @Test
    void a_closure_takes_its_moments_out_of_the_hours_also_when_the_clocks_go_back() {
        CentreCalendar before = calendar(shift("00:30", "12:00", 2));
        CalendarChange change =
                new CalendarChange.Closed(new Closing(SUN_1_NOV, at("03:00"), SUN_1_NOV, at("05:00"), null));

        List<Duration> open = change.in(before).day(SUN_1_NOV).open().stream()
                .map(window -> Duration.between(window.start(), window.end()))
                .toList();

        assertThat(open).containsExactly(Duration.ofMinutes(210), Duration.ofHours(7));
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> away("12:00", "09:00", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> away("09:00", "12:01", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> away("09:00", "12:00", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}

package org.infusary.site.rules;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.TimeWindow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CentreCalendarTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUE_24_NOV = LocalDate.of(2026, 11, 24);
    private static final LocalDate WED_25_NOV = LocalDate.of(2026, 11, 25);
    private static final LocalDate BERLIN_SPRING_FORWARD = LocalDate.of(2027, 3, 28);
    private static final LocalDate BERLIN_FALL_BACK = LocalDate.of(2026, 10, 25);
    private static final LocalDate NEW_YORK_SPRING_FORWARD = LocalDate.of(2027, 3, 14);
    private static final LocalDate NEW_YORK_FALL_BACK = LocalDate.of(2026, 11, 1);
    private static final ChairPlace CHAIR = new ChairPlace(new ChairId(UUID.randomUUID()), "Chair 1", ChairKind.CHAIR);

    @Test
    void opening_hours_are_told_in_moments() {
        CentreCalendar calendar = open(BERLIN, window(MONDAY, "08:00", "16:00"));

        List<TimeWindow> open = calendar.open(MON_23_NOV);

        assertThat(open).containsExactly(utc("2026-11-23T07:00:00Z", "2026-11-23T15:00:00Z"));
    }

    @Test
    void a_weekday_without_hours_is_closed() {
        CentreCalendar calendar = open(BERLIN, window(MONDAY, "08:00", "16:00"));

        SiteDay tuesday = calendar.day(TUE_24_NOV);

        assertThat(tuesday.open()).isEmpty();
    }

    @Test
    void windows_that_touch_are_one_and_a_break_stays() {
        CentreCalendar calendar = open(
                BERLIN,
                window(MONDAY, "17:00", "19:00"),
                window(MONDAY, "12:00", "16:00"),
                window(MONDAY, "08:00", "12:00"));

        List<TimeWindow> open = calendar.open(MON_23_NOV);

        assertThat(open)
                .containsExactly(
                        utc("2026-11-23T07:00:00Z", "2026-11-23T15:00:00Z"),
                        utc("2026-11-23T16:00:00Z", "2026-11-23T18:00:00Z"));
    }

    @Test
    void a_closure_cuts_a_window_in_two() {
        CentreCalendar calendar =
                closed(closing(MON_23_NOV, "12:00", MON_23_NOV, "13:00", null), window(MONDAY, "08:00", "16:00"));

        List<TimeWindow> open = calendar.open(MON_23_NOV);

        assertThat(open)
                .containsExactly(
                        utc("2026-11-23T07:00:00Z", "2026-11-23T11:00:00Z"),
                        utc("2026-11-23T12:00:00Z", "2026-11-23T15:00:00Z"));
    }

    @Test
    void a_closure_of_whole_days_closes_its_last_day_too() {
        Closing holiday = closing(LocalDate.of(2026, 11, 20), null, MON_23_NOV, null, null);

        List<TimeWindow> open =
                closed(holiday, window(MONDAY, "08:00", "16:00")).open(MON_23_NOV);

        assertThat(open).isEmpty();
    }

    @Test
    void a_closure_with_times_is_one_stretch_over_its_days() {
        CentreCalendar calendar = closed(
                closing(MON_23_NOV, "12:00", WED_25_NOV, "10:00", null),
                window(MONDAY, "08:00", "16:00"),
                window(DayOfWeek.TUESDAY, "08:00", "16:00"),
                window(DayOfWeek.WEDNESDAY, "08:00", "16:00"));

        assertThat(calendar.open(MON_23_NOV)).containsExactly(utc("2026-11-23T07:00:00Z", "2026-11-23T11:00:00Z"));
        assertThat(calendar.open(TUE_24_NOV)).isEmpty();
        assertThat(calendar.open(WED_25_NOV)).containsExactly(utc("2026-11-25T09:00:00Z", "2026-11-25T15:00:00Z"));
    }

    @Test
    void a_chair_that_is_closed_leaves_the_centre_open() {
        CentreCalendar calendar =
                closed(closing(MON_23_NOV, "12:00", TUE_24_NOV, null, CHAIR.chair()), window(MONDAY, "08:00", "16:00"));

        SiteDay monday = calendar.day(MON_23_NOV);
        SiteDay tuesday = calendar.day(TUE_24_NOV);
        SiteDay wednesday = calendar.day(WED_25_NOV);

        assertThat(monday.open()).hasSize(1);
        assertThat(monday.chairs().get(0).closed())
                .containsExactly(utc("2026-11-23T11:00:00Z", "2026-11-23T23:00:00Z"));
        assertThat(tuesday.chairs().get(0).closed())
                .containsExactly(utc("2026-11-23T23:00:00Z", "2026-11-24T23:00:00Z"));
        assertThat(wednesday.chairs().get(0).closed()).isEmpty();
    }

    @Test
    void an_exception_takes_the_place_of_the_weekly_shifts() {
        CentreCalendar calendar = staffed(Map.of(MON_23_NOV, List.of(shift("09:00", "12:00", 1))));

        SiteDay exception = calendar.day(MON_23_NOV);
        SiteDay nextWeek = calendar.day(MON_23_NOV.plusWeeks(1));

        assertThat(exception.shifts())
                .containsExactly(new NurseShift(utc("2026-11-23T08:00:00Z", "2026-11-23T11:00:00Z"), 1));
        assertThat(nextWeek.shifts())
                .containsExactly(
                        new NurseShift(utc("2026-11-30T07:00:00Z", "2026-11-30T15:00:00Z"), 2),
                        new NurseShift(utc("2026-11-30T09:00:00Z", "2026-11-30T13:00:00Z"), 1));
    }

    @Test
    void an_exception_without_shifts_means_nobody_works() {
        SiteDay day = staffed(Map.of(MON_23_NOV, List.of())).day(MON_23_NOV);

        assertThat(day.shifts()).isEmpty();
    }

    @Test
    void a_day_that_loses_an_hour_is_an_hour_shorter() {
        CentreCalendar berlin = open(BERLIN, window(SUNDAY, "00:00", "12:00"));
        CentreCalendar newYork = open(NEW_YORK, window(SUNDAY, "00:00", "12:00"));

        assertThat(berlin.open(BERLIN_SPRING_FORWARD))
                .containsExactly(utc("2027-03-27T23:00:00Z", "2027-03-28T10:00:00Z"));
        assertThat(newYork.open(NEW_YORK_SPRING_FORWARD))
                .containsExactly(utc("2027-03-14T05:00:00Z", "2027-03-14T16:00:00Z"));
    }

    @Test
    void a_day_that_gains_an_hour_is_an_hour_longer() {
        CentreCalendar berlin = open(BERLIN, window(SUNDAY, "00:00", "12:00"));
        CentreCalendar newYork = open(NEW_YORK, window(SUNDAY, "00:00", "12:00"));

        assertThat(berlin.open(BERLIN_FALL_BACK)).extracting(TimeWindow::length).containsExactly(Duration.ofHours(13));
        assertThat(newYork.open(NEW_YORK_FALL_BACK))
                .extracting(TimeWindow::length)
                .containsExactly(Duration.ofHours(13));
    }

    @Test
    void a_time_in_the_skipped_hour_moves_forward_by_it() {
        CentreCalendar berlin = open(BERLIN, window(SUNDAY, "02:30", "08:00"));
        CentreCalendar newYork = open(NEW_YORK, window(SUNDAY, "02:30", "08:00"));

        assertThat(berlin.open(BERLIN_SPRING_FORWARD))
                .containsExactly(utc("2027-03-28T01:30:00Z", "2027-03-28T06:00:00Z"));
        assertThat(newYork.open(NEW_YORK_SPRING_FORWARD))
                .containsExactly(utc("2027-03-14T07:30:00Z", "2027-03-14T12:00:00Z"));
    }

    @Test
    void a_window_that_would_end_before_it_starts_is_left_out() {
        CentreCalendar calendar = open(BERLIN, window(SUNDAY, "02:30", "03:15"));

        List<TimeWindow> open = calendar.open(BERLIN_SPRING_FORWARD);

        assertThat(open).isEmpty();
    }

    @Test
    void windows_that_come_to_overlap_in_the_skipped_hour_are_one() {
        CentreCalendar calendar = open(BERLIN, window(SUNDAY, "02:00", "02:45"), window(SUNDAY, "03:00", "05:00"));

        List<TimeWindow> open = calendar.open(BERLIN_SPRING_FORWARD);

        assertThat(open).containsExactly(utc("2027-03-28T01:00:00Z", "2027-03-28T03:00:00Z"));
    }

    @Test
    void of_an_hour_that_comes_twice_the_first_one_counts() {
        CentreCalendar berlin = open(BERLIN, window(SUNDAY, "02:30", "08:00"));
        CentreCalendar newYork = open(NEW_YORK, window(SUNDAY, "01:30", "08:00"));

        assertThat(berlin.open(BERLIN_FALL_BACK)).containsExactly(utc("2026-10-25T00:30:00Z", "2026-10-25T07:00:00Z"));
        assertThat(newYork.open(NEW_YORK_FALL_BACK))
                .containsExactly(utc("2026-11-01T05:30:00Z", "2026-11-01T13:00:00Z"));
    }

    @Test
    void nonsense_is_no_window_no_shift_and_no_closure() {
        assertThatThrownBy(() -> window(MONDAY, "08:00", "08:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> window(MONDAY, "08:01", "09:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shift("08:00", "09:00", 51)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> closing(MON_23_NOV, "12:00", MON_23_NOV, "12:00", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> closing(TUE_24_NOV, null, MON_23_NOV, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CentreCalendar open(ZoneId zone, OpeningWindow... windows) {
        return new CentreCalendar(zone, List.of(windows), List.of(), List.of(), Map.of(), List.of(CHAIR));
    }

    private static CentreCalendar closed(Closing closing, OpeningWindow... windows) {
        return new CentreCalendar(BERLIN, List.of(windows), List.of(closing), List.of(), Map.of(), List.of(CHAIR));
    }

    private static CentreCalendar staffed(Map<LocalDate, List<DutyShift>> exceptions) {
        List<WeeklyShift> week = List.of(
                new WeeklyShift(MONDAY, shift("10:00", "14:00", 1)),
                new WeeklyShift(MONDAY, shift("08:00", "16:00", 2)));
        return new CentreCalendar(BERLIN, List.of(), List.of(), week, exceptions, List.of());
    }

    private static OpeningWindow window(DayOfWeek weekday, String opens, String closes) {
        return new OpeningWindow(weekday, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static DutyShift shift(String starts, String ends, int nurses) {
        return new DutyShift(LocalTime.parse(starts), LocalTime.parse(ends), nurses);
    }

    private static Closing closing(
            LocalDate from, @Nullable String fromTime, LocalDate to, @Nullable String toTime, @Nullable ChairId chair) {
        return new Closing(
                from,
                fromTime == null ? null : LocalTime.parse(fromTime),
                to,
                toTime == null ? null : LocalTime.parse(toTime),
                chair);
    }

    private static TimeWindow utc(String start, String end) {
        return new TimeWindow(Instant.parse(start), Instant.parse(end));
    }
}

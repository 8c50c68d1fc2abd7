package org.infusary.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Times are the wall clock's in New York, where the demo's centre lies. */
class DemoClockTest {
    private static final String MON_23_NOV = "2026-11-23";
    private static final String TUE_24_NOV = "2026-11-24";
    private static final String FRI_27_NOV = "2026-11-27";
    private static final String SAT_28_NOV = "2026-11-28";
    private static final String MON_30_NOV = "2026-11-30";

    @Test
    void an_open_day_is_left_alone() {
        assertThat(DemoClock.offset(at(MON_23_NOV, "10:30"), Duration.ZERO)).isZero();
    }

    @Test
    void the_day_begins_at_seven_and_includes_it() {
        assertThat(DemoClock.offset(at(MON_23_NOV, "07:00"), Duration.ZERO)).isZero();
        assertThat(start(MON_23_NOV, "06:59")).isEqualTo(at(MON_23_NOV, "08:00"));
    }

    @Test
    void the_day_is_over_at_one() {
        assertThat(DemoClock.offset(at(MON_23_NOV, "12:59"), Duration.ZERO)).isZero();
        assertThat(start(MON_23_NOV, "13:00")).isEqualTo(at(TUE_24_NOV, "08:00"));
    }

    @Test
    void an_evening_moves_to_the_next_morning() {
        assertThat(start(MON_23_NOV, "21:15")).isEqualTo(at(TUE_24_NOV, "08:00"));
    }

    @Test
    void a_friday_evening_and_a_weekend_move_to_monday() {
        assertThat(start(FRI_27_NOV, "18:00")).isEqualTo(at(MON_30_NOV, "08:00"));
        assertThat(start(SAT_28_NOV, "12:00")).isEqualTo(at(MON_30_NOV, "08:00"));
    }

    @Test
    void a_night_in_which_clocks_go_forward_is_an_hour_shorter() {
        Duration offset = DemoClock.offset(at("2026-03-07", "20:00"), Duration.ZERO);

        assertThat(offset).isEqualTo(Duration.ofHours(35));
    }

    @Test
    void a_night_in_which_clocks_go_back_is_an_hour_longer() {
        Duration offset = DemoClock.offset(at("2026-10-31", "20:00"), Duration.ZERO);

        assertThat(offset).isEqualTo(Duration.ofHours(37));
    }

    @Test
    void seconds_are_rounded_up_to_the_minute() {
        Instant real = at(SAT_28_NOV, "12:00").plusSeconds(20).plusNanos(1);

        Duration offset = DemoClock.offset(real, Duration.ZERO);

        assertThat(offset).isEqualTo(Duration.ofHours(44));
    }

    @Test
    void a_restart_on_an_open_day_keeps_the_offset() {
        Duration twoDays = Duration.ofDays(2);

        assertThat(DemoClock.offset(at(SAT_28_NOV, "12:00"), twoDays)).isEqualTo(twoDays);
    }

    @Test
    void a_restart_on_an_open_day_that_the_offset_makes_a_weekend_goes_further() {
        Duration twoDays = Duration.ofDays(2);

        Duration offset = DemoClock.offset(at(FRI_27_NOV, "12:00"), twoDays);

        assertThat(at(FRI_27_NOV, "12:00").plus(offset)).isEqualTo(at(MON_30_NOV, "08:00"));
    }

    @Test
    void the_first_run_begins_where_five_open_days_fit_into_a_week() {
        // Thanksgiving is on 26 November 2026: Friday, Monday, Tuesday, Wednesday, Thursday is the next run of five
        Instant real = at(MON_23_NOV, "10:30");

        assertThat(real.plus(DemoClock.first(real))).isEqualTo(at(FRI_27_NOV, "08:00"));
    }

    @Property
    void time_never_goes_back_and_the_centre_is_open(
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long second,
            @ForAll @IntRange(max = 20_000) int minutesSoFar) {
        Instant real = Instant.ofEpochSecond(second);
        Duration soFar = Duration.ofMinutes(minutesSoFar);

        Duration offset = DemoClock.offset(real, soFar);

        ZonedDateTime there = real.plus(offset).atZone(DemoClock.CENTRE);
        assertThat(offset).isGreaterThanOrEqualTo(soFar);
        assertThat(there.getDayOfWeek()).isLessThanOrEqualTo(DayOfWeek.FRIDAY);
        assertThat(there.toLocalTime()).isBetween(LocalTime.of(7, 0), LocalTime.of(12, 59, 59));
    }

    private static Instant start(String day, String time) {
        Instant real = at(day, time);
        return real.plus(DemoClock.offset(real, Duration.ZERO));
    }

    private static Instant at(String day, String time) {
        return LocalDateTime.parse(day + "T" + time).atZone(DemoClock.CENTRE).toInstant();
    }
}

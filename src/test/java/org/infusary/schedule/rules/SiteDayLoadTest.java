package org.infusary.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.infusary.schedule.rules.GivenDay.MON_23_NOV;
import static org.infusary.schedule.rules.GivenDay.chair;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.infusary.kernel.Reason;
import org.junit.jupiter.api.Test;

class SiteDayLoadTest {
    /** Access at once, ten minutes; titrating for 50 minutes; two hours in all. */
    private static final VisitShape TWO_HOURS = new VisitShape(0, 10, 60, 120);

    /** Titrating from the first minute to the last but one. */
    private static final VisitShape TITRATING_HOUR = new VisitShape(0, 0, 59, 60);

    private static GivenDay day() {
        return GivenDay.on(MON_23_NOV).open("08:00", "17:00").nurses(2, "08:00", "17:00");
    }

    @Test
    void a_visit_that_ends_at_closing_time_fits() {
        GivenDay day = day().chairs(1);

        Fit fit = day.load().fits(Where.on(chair(1)), TWO_HOURS.at(day.at("15:00")));

        assertThat(fit.fits()).isTrue();
    }

    @Test
    void a_visit_that_runs_past_closing_time_is_refused_at_closing_time() {
        GivenDay day = day().chairs(1);

        Fit fit = day.load().fits(Where.on(chair(1)), TWO_HOURS.at(day.at("15:05")));

        assertThat(fit.bindings())
                .extracting(Binding::resource, Binding::at, Binding::code)
                .containsExactly(tuple(Resource.HOURS, day.at("17:00"), "outside-hours"));
    }

    @Test
    void a_visit_before_opening_time_is_refused_at_its_start() {
        GivenDay day = day().chairs(1);

        Fit fit = day.load().fits(Where.on(chair(1)), TWO_HOURS.at(day.at("07:45")));

        assertThat(fit.bindings())
                .extracting(Binding::resource, Binding::at)
                .containsExactly(tuple(Resource.HOURS, day.at("07:45")));
    }

    @Test
    void a_visit_after_closing_time_is_refused_at_its_start() {
        GivenDay day = day().chairs(1);

        Fit fit = day.load().fits(Where.on(chair(1)), TWO_HOURS.at(day.at("18:00")));

        assertThat(fit.bindings())
                .extracting(Binding::resource, Binding::at)
                .containsExactly(tuple(Resource.HOURS, day.at("18:00")));
    }

    @Test
    void a_visit_does_not_run_through_a_break_of_the_hours() {
        GivenDay day = GivenDay.on(MON_23_NOV)
                .open("08:00", "12:00")
                .open("13:00", "17:00")
                .nurses(2, "08:00", "17:00")
                .chairs(1);

        Fit fit = day.load().fits(Where.on(chair(1)), TWO_HOURS.at(day.at("11:00")));

        assertThat(fit.bindings()).extracting(Binding::at).containsExactly(day.at("12:00"));
    }

    @Test
    void a_closed_day_refuses_everything() {
        GivenDay day = GivenDay.on(MON_23_NOV).chairs(1);

        Fit fit = day.load().fits(Where.on(chair(1)), TWO_HOURS.at(day.at("10:00")));

        assertThat(fit.bindings()).extracting(Binding::code).containsExactly("centre-closed");
    }

    @Test
    void windows_that_touch_do_not_overlap() {
        GivenDay day = day().chairs(1).taken(1, "08:00", TWO_HOURS).taken(1, "12:00", TWO_HOURS);

        Fit fit = day.load().fits(Where.on(chair(1)), TWO_HOURS.at(day.at("10:00")));

        assertThat(fit.fits()).isTrue();
    }

    @Test
    void a_taken_chair_is_named_with_the_time_at_which_it_binds() {
        GivenDay day = day().chairs(1).taken(1, "12:00", TWO_HOURS);

        Fit fit = day.load().fits(Where.on(chair(1)), TWO_HOURS.at(day.at("10:30")));

        assertThat(fit.bindings())
                .extracting(Binding::resource, Binding::at, Binding::code)
                .containsExactly(tuple(Resource.CHAIR, day.at("12:00"), "chair-taken"));
    }

    @Test
    void a_closed_chair_is_refused_where_its_closure_begins() {
        GivenDay day = day().chairClosed(1, "11:00", "12:00");

        Fit fit = day.load().fits(Where.on(chair(1)), TWO_HOURS.at(day.at("10:00")));

        assertThat(fit.bindings())
                .extracting(Binding::resource, Binding::at)
                .containsExactly(tuple(Resource.CLOSURE, day.at("11:00")));
    }

    @Test
    void a_chair_out_of_service_is_refused() {
        GivenDay day = day().chairs(1);

        Fit fit = day.load().fits(Where.on(chair(2)), TWO_HOURS.at(day.at("10:00")));

        assertThat(fit.bindings()).extracting(Binding::code).containsExactly("chair-not-in-service");
    }

    @Test
    void three_titrating_patients_are_exactly_one_nurse() {
        GivenDay day = GivenDay.on(MON_23_NOV)
                .open("08:00", "17:00")
                .nurses(1, "08:00", "17:00")
                .chairs(4)
                .taken(1, "10:00", TITRATING_HOUR)
                .taken(2, "10:00", TITRATING_HOUR);

        Fit third = day.load().fits(Where.on(chair(3)), TITRATING_HOUR.at(day.at("10:00")));
        Fit fourth = day.taken(3, "10:00", TITRATING_HOUR)
                .load()
                .fits(Where.on(chair(4)), TITRATING_HOUR.at(day.at("10:00")));

        assertThat(third).isEqualTo(new Fit.Fits(new NursePeak(day.at("10:00"), 8, 12, 12)));
        assertThat(fourth.bindings())
                .extracting(Binding::resource, Binding::at, Binding::detail)
                .containsExactly(tuple(
                        Resource.NURSE,
                        day.at("10:00"),
                        "4 units of nurses are needed, 0 of 12 are left (one nurse is 12)"));
    }

    @Test
    void placing_an_access_takes_a_whole_nurse() {
        GivenDay day = day().chairs(3).taken(1, "10:00", TWO_HOURS).taken(2, "10:00", TWO_HOURS);

        Fit fit = day.load().fits(Where.on(chair(3)), TWO_HOURS.at(day.at("10:00")));

        assertThat(fit.bindings()).extracting(Binding::resource).containsExactly(Resource.NURSE);
    }

    @Test
    void a_whole_nurse_is_needed_only_until_the_infusion_begins() {
        GivenDay day = GivenDay.on(MON_23_NOV)
                .open("08:00", "17:00")
                .nurses(1, "08:00", "10:10")
                .nurses(1, "08:00", "17:00")
                .chairs(2)
                .taken(1, "08:30", TWO_HOURS);

        Fit fit = day.load().fits(Where.on(chair(2)), TWO_HOURS.at(day.at("10:00")));

        assertThat(fit).isEqualTo(new Fit.Fits(new NursePeak(day.at("10:00"), 3, 15, 24)));
    }

    @Test
    void nobody_at_work_is_told_where_the_shift_ends() {
        GivenDay day = GivenDay.on(MON_23_NOV)
                .open("08:00", "17:00")
                .nurses(1, "08:00", "16:00")
                .chairs(1);

        Fit fit = day.load().fits(Where.on(chair(1)), TWO_HOURS.at(day.at("14:30")));

        assertThat(fit.bindings())
                .extracting(Binding::resource, Binding::at)
                .containsExactly(tuple(Resource.NURSE, day.at("16:00")));
    }

    @Test
    void moments_between_five_minute_marks_count_for_the_whole_five_minutes() {
        VisitShape odd = new VisitShape(2, 6, 13, 30);

        int[] units = NurseUnits.of(odd.at(GivenDay.on(MON_23_NOV).at("10:00")), GivenDay.THREE_AND_FOUR);

        assertThat(units).containsExactly(12, 12, 4, 3, 3, 3);
    }

    @Test
    void everything_that_binds_is_told_at_once() {
        GivenDay day = GivenDay.on(MON_23_NOV)
                .open("08:00", "17:00")
                .nurses(1, "08:00", "17:00")
                .chairs(1)
                .taken(1, "15:30", TWO_HOURS);

        Fit fit = day.load().fits(Where.on(chair(1)), TWO_HOURS.at(day.at("15:30")));

        assertThat(fit.bindings())
                .extracting(Binding::resource)
                .containsExactly(Resource.HOURS, Resource.CHAIR, Resource.NURSE);
    }

    @Test
    void a_reason_speaks_of_the_clock_on_the_wall() {
        GivenDay day = day().chairs(1);

        Reason reason = day.load()
                .fits(Where.on(chair(1)), TWO_HOURS.at(day.at("16:00")))
                .bindings()
                .get(0)
                .reason(GivenDay.NEW_YORK);

        assertThat(reason).isEqualTo(Reason.of("outside-hours", "2026-11-23 17:00: the centre is not open"));
    }

    @Test
    void the_day_the_clocks_go_back_has_an_hour_more() {
        LocalDate sunday = LocalDate.of(2026, 11, 1);
        GivenDay day = GivenDay.on(sunday)
                .open("00:30", "03:00")
                .nurses(1, "00:30", "03:00")
                .chairs(1);

        Fit fit = day.load().fits(Where.on(chair(1)), new VisitShape(0, 0, 0, 210).at(day.at("00:30")));

        assertThat(fit.fits()).isTrue();
    }

    @Test
    void slots_tell_chairs_and_nurses_at_their_fullest() {
        GivenDay day = GivenDay.on(MON_23_NOV)
                .open("08:00", "08:30")
                .nurses(2, "08:00", "08:30")
                .chairs(2)
                .taken(1, "08:00", new VisitShape(0, 5, 10, 15));

        List<SlotLoad> slots = day.load().slots();

        assertThat(slots)
                .containsExactly(
                        new SlotLoad(day.at("08:00"), day.at("08:15"), 1, 0, 2, 12, 24, 0, 1),
                        new SlotLoad(day.at("08:15"), day.at("08:30"), 0, 0, 2, 0, 24, 0, 0));
    }

    @Test
    void marks_are_those_of_the_clock_on_the_wall() {
        SlotMarks hours = new SlotMarks(ZoneId.of("Asia/Kathmandu"), 60);

        assertThat(hours.marks(Instant.parse("2026-11-23T03:15:00Z"))).isTrue();
        assertThat(hours.marks(Instant.parse("2026-11-23T03:00:00Z"))).isFalse();
    }
}

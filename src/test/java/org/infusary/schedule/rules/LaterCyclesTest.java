package org.infusary.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.rules.ShiftedCourse.BED;
import static org.infusary.schedule.rules.ShiftedCourse.PLAIN;
import static org.infusary.schedule.rules.ShiftedCourse.SECOND;
import static org.infusary.schedule.rules.ShiftedCourse.every;
import static org.infusary.schedule.rules.ShiftedCourse.everyFourWeeks;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.infusary.course.rules.CycleFate;
import org.infusary.kernel.Interval;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.Anchoring;
import org.infusary.schedule.rules.ShiftedCourse.Moved;
import org.junit.jupiter.api.Test;

/** Cycles of one day every four weeks from a Tuesday on, unless told otherwise. */
class LaterCyclesTest {
    private static final LocalDate TUE = LocalDate.of(2026, 11, 24);
    private static final LocalDate SECOND_TUE = TUE.plusWeeks(4);
    private static final LocalDate THIRD_TUE = TUE.plusWeeks(8);

    private static ShiftedCourse threeBooked() {
        return everyFourWeeks().booked(TUE).booked(SECOND_TUE).booked(THIRD_TUE);
    }

    @Test
    void inside_its_window_the_grid_is_kept_and_no_later_cycle_moves() {
        Moved moved = threeBooked().moved(1, TUE.plusDays(3), "10:00");

        assertThat(moved.dates(1)).containsExactly(TUE.plusDays(3));
        assertThat(moved.dates(2)).isEmpty();
        assertThat(moved.recounted(2).fate()).isEqualTo(CycleFate.STAYS);
        assertThat(moved.recounted(2).target()).isEqualTo(SECOND_TUE);
        assertThat(moved.why(2)).containsExactly("grid-kept", "stays");
        assertThat(moved.warnings()).isEmpty();
    }

    @Test
    void outside_of_its_window_every_later_cycle_is_counted_from_the_new_day() {
        Moved moved = threeBooked().moved(1, TUE.plusDays(7), "11:00");

        assertThat(moved.dates(2)).containsExactly(SECOND_TUE.plusDays(7));
        assertThat(moved.dates(3)).containsExactly(THIRD_TUE.plusDays(7));
        assertThat(moved.why(2)).containsExactly("re-anchored");
        assertThat(moved.why(3)).containsExactly("grid-kept");
        assertThat(moved.recounted(3).fate()).isEqualTo(CycleFate.MOVES);
        assertThat(moved.recounted(3).targetBefore()).isEqualTo(THIRD_TUE);
        assertThat(moved.recounted(3).window().from()).isEqualTo(THIRD_TUE.plusDays(4));
        assertThat(moved.warnings()).containsExactly("outside-window");
    }

    @Test
    void later_visits_keep_their_chair_and_hour() {
        Moved moved = everyFourWeeks()
                .booked(TUE)
                .on(SECOND, "13:30")
                .booked(SECOND_TUE)
                .moved(1, TUE.plusDays(7), "11:00");

        assertThat(moved.hour(2)).isEqualTo(LocalTime.of(13, 30));
        assertThat(moved.places(2).get(0).where()).isEqualTo(Where.on(SECOND));
    }

    @Test
    void a_move_to_an_earlier_day_takes_them_along_too() {
        Moved moved = everyFourWeeks()
                .given(TUE.minusWeeks(4))
                .booked(TUE)
                .booked(SECOND_TUE)
                .moved(2, TUE.minusDays(7), "09:00");

        assertThat(moved.dates(3)).containsExactly(SECOND_TUE.minusDays(7));
    }

    @Test
    void an_order_on_a_grid_leaves_them_where_they_are() {
        Moved moved = threeBooked().anchored(Anchoring.GRID).moved(1, TUE.plusDays(7), "09:00");

        assertThat(moved.recounted()).extracting(cycle -> cycle.fate()).containsOnly(CycleFate.STAYS);
        assertThat(moved.why(2)).containsExactly("grid-forced", "stays");
    }

    @Test
    void on_a_grid_too_the_gap_comes_first_and_the_grid_goes_on_from_there() {
        Moved moved = threeBooked().anchored(Anchoring.GRID).gap(21).moved(1, TUE.plusDays(14), "09:00");

        assertThat(moved.dates(2)).containsExactly(TUE.plusDays(35));
        assertThat(moved.why(2)).containsExactly("grid-forced", "minimum-gap");
        assertThat(moved.dates(3)).containsExactly(TUE.plusDays(63));
    }

    @Test
    void an_order_that_counts_from_the_actual_day_moves_targets_even_inside_of_the_window() {
        Moved moved = threeBooked().anchored(Anchoring.ACTUAL).moved(1, TUE.plusDays(2), "09:00");

        assertThat(moved.recounted(2).target()).isEqualTo(SECOND_TUE.plusDays(2));
        assertThat(moved.recounted(2).fate()).isEqualTo(CycleFate.STAYS);
        assertThat(moved.recounted(3).target()).isEqualTo(THIRD_TUE);
    }

    @Test
    void months_are_counted_from_the_first_day_at_once_so_that_month_ends_do_not_drift() {
        LocalDate end = LocalDate.of(2028, 1, 31);
        ShiftedCourse monthly = every(1, Interval.Unit.MONTHS)
                .booked(end)
                .booked(LocalDate.of(2028, 2, 29))
                .booked(LocalDate.of(2028, 3, 31));

        Moved inside = monthly.moved(2, LocalDate.of(2028, 2, 28), "09:00");
        Moved outside = monthly.moved(2, LocalDate.of(2028, 3, 8), "09:00");

        assertThat(inside.recounted(3).target()).isEqualTo(LocalDate.of(2028, 3, 31));
        assertThat(inside.recounted(3).fate()).isEqualTo(CycleFate.STAYS);
        assertThat(outside.dates(3)).containsExactly(LocalDate.of(2028, 4, 7));
        assertThat(outside.recounted(3).target()).isEqualTo(LocalDate.of(2028, 4, 8));
    }

    @Test
    void from_a_leap_day_on_a_year_of_months_clamps_and_comes_back() {
        LocalDate leapDay = LocalDate.of(2028, 2, 29);

        Moved moved = every(12, Interval.Unit.MONTHS)
                .booked(LocalDate.of(2028, 2, 15))
                .booked(LocalDate.of(2029, 2, 15))
                .projected(LocalDate.of(2030, 2, 15))
                .projected(LocalDate.of(2031, 2, 14))
                .projected(LocalDate.of(2032, 2, 13))
                .moved(1, leapDay, "09:00");

        assertThat(moved.recounted())
                .extracting(cycle -> cycle.target().toString())
                .containsExactly("2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29");
        assertThat(moved.dates(2)).containsExactly(LocalDate.of(2029, 2, 28));
    }

    @Test
    void the_hour_of_the_clock_is_kept_when_the_clocks_go_back() {
        LocalDate before = LocalDate.of(2026, 9, 29);

        Moved moved =
                everyFourWeeks().booked(before).booked(before.plusWeeks(4)).moved(1, before.plusDays(7), "09:00");

        assertThat(moved.dates(2)).containsExactly(LocalDate.of(2026, 11, 3));
        assertThat(moved.hour(2)).isEqualTo(LocalTime.of(9, 0));
        assertThat(moved.places(2).get(0).times().start()).hasToString("2026-11-03T14:00:00Z");
    }

    @Test
    void the_hour_of_the_clock_is_kept_when_the_clocks_go_forward() {
        LocalDate before = LocalDate.of(2026, 2, 3);

        Moved moved =
                everyFourWeeks().booked(before).booked(before.plusWeeks(4)).moved(1, before.plusDays(7), "09:00");

        assertThat(moved.dates(2)).containsExactly(LocalDate.of(2026, 3, 10));
        assertThat(moved.hour(2)).isEqualTo(LocalTime.of(9, 0));
        assertThat(moved.places(2).get(0).times().start()).hasToString("2026-03-10T13:00:00Z");
    }

    @Test
    void a_closed_target_goes_to_the_nearest_open_day_the_earlier_of_two() {
        LocalDate target = SECOND_TUE.plusDays(7);

        Moved moved = threeBooked().closed(target).moved(1, TUE.plusDays(7), "09:00");

        assertThat(moved.dates(2)).containsExactly(target.minusDays(1));
        assertThat(moved.dates(3)).containsExactly(THIRD_TUE.plusDays(7));
    }

    @Test
    void a_taken_chair_gives_way_to_another_place_of_the_same_date() {
        LocalDate target = SECOND_TUE.plusDays(7);

        Moved moved = threeBooked().taken(target, PLAIN, "07:00", 10).moved(1, TUE.plusDays(7), "09:00");

        assertThat(moved.dates(2)).containsExactly(target);
        assertThat(moved.places(2).get(0).where()).isEqualTo(Where.on(SECOND));
    }

    @Test
    void a_full_date_gives_way_to_the_next_one_of_the_window() {
        LocalDate target = SECOND_TUE.plusDays(7);

        Moved moved = full(threeBooked(), target).moved(1, TUE.plusDays(7), "09:00");

        assertThat(moved.dates(2)).containsExactly(target.minusDays(1));
        assertThat(moved.places(2).get(0).where()).isEqualTo(Where.on(PLAIN));
        assertThat(moved.hour(2)).isEqualTo(LocalTime.of(9, 0));
    }

    @Test
    void a_full_window_of_a_later_cycle_makes_the_move_impossible_and_says_which() {
        LocalDate target = SECOND_TUE.plusDays(7);
        ShiftedCourse course = threeBooked();
        target.minusDays(3).datesUntil(target.plusDays(4)).forEach(date -> full(course, date));

        Moved moved = course.moved(1, TUE.plusDays(7), "09:00");

        assertThat(moved.answer().isPossible()).isFalse();
        assertThat(moved.answer().bindings())
                .filteredOn(binding -> binding.resource() == Resource.CHAIR)
                .isNotEmpty()
                .allSatisfy(binding -> assertThat(binding.detail()).startsWith("cycle 2: "));
    }

    @Test
    void without_a_place_the_nearest_date_for_which_later_cycles_have_room_is_found() {
        ShiftedCourse course =
                threeBooked().closed(TUE.minusDays(1), TUE.plusDays(1), TUE.plusDays(2), TUE.plusDays(3));
        TUE.plusDays(6 + 25).datesUntil(TUE.plusDays(6 + 32)).forEach(date -> full(course, date));
        MoveWish wish = course.wish(1, Optional.empty());
        MoveInput input = course.input(wish);

        Moved moved = new Moved(wish, input, MoveSearch.find(wish, input, 1));

        assertThat(moved.dates(1)).containsExactly(TUE.plusDays(7));
        assertThat(moved.dates(2)).containsExactly(SECOND_TUE.plusDays(10));
    }

    @Test
    void whoever_had_a_bed_gets_a_bed() {
        LocalDate target = SECOND_TUE.plusDays(7);
        ShiftedCourse course =
                everyFourWeeks().booked(TUE).on(BED, "09:00").booked(SECOND_TUE).taken(target, BED, "08:00", 2);

        Moved moved = course.moved(1, TUE.plusDays(7), "09:00");

        assertThat(moved.dates(2)).containsExactly(target);
        assertThat(moved.places(2).get(0).where()).isEqualTo(Where.on(BED));
    }

    @Test
    void the_days_of_a_later_cycle_stay_consecutive() {
        LocalDate thu = SECOND_TUE.plusDays(2);

        Moved moved = everyFourWeeks()
                .booked(TUE, TUE.plusDays(1))
                .booked(SECOND_TUE, SECOND_TUE.plusDays(1))
                .moved(1, TUE.plusDays(10), "09:00");

        assertThat(moved.dates(1)).containsExactly(TUE.plusDays(10), TUE.plusDays(13));
        assertThat(moved.dates(2)).containsExactly(thu.plusDays(8), thu.plusDays(11));
    }

    @Test
    void a_strict_order_takes_calendar_days_or_none() {
        Moved moved = everyFourWeeks()
                .strict()
                .booked(TUE, TUE.plusDays(1))
                .booked(SECOND_TUE, SECOND_TUE.plusDays(1))
                .moved(1, TUE.plusDays(9), "09:00");

        assertThat(moved.recounted(2).target()).isEqualTo(SECOND_TUE.plusDays(9));
        assertThat(moved.dates(2)).containsExactly(SECOND_TUE.plusDays(9), SECOND_TUE.plusDays(10));
    }

    @Test
    void a_day_that_is_not_booked_any_longer_keeps_its_place_between_the_others() {
        Moved moved = everyFourWeeks()
                .booked(TUE)
                .booked(SECOND_TUE, SECOND_TUE.plusDays(1), SECOND_TUE.plusDays(2))
                .open(2)
                .moved(1, TUE.plusDays(7), "09:00");

        assertThat(moved.dates(2)).containsExactly(SECOND_TUE.plusDays(7), SECOND_TUE.plusDays(9));
        assertThat(moved.recounted(2).dates()).hasSize(3);
    }

    @Test
    void a_projected_cycle_between_booked_ones_counts_as_planned() {
        Moved moved = everyFourWeeks()
                .booked(TUE)
                .projected(SECOND_TUE)
                .booked(THIRD_TUE)
                .moved(1, TUE.plusDays(7), "09:00");

        assertThat(moved.recounted(2).fate()).isEqualTo(CycleFate.PLANNED);
        assertThat(moved.recounted(2).dates()).containsExactly(SECOND_TUE.plusDays(7));
        assertThat(moved.dates(3)).containsExactly(THIRD_TUE.plusDays(7));
    }

    @Test
    void what_was_given_of_the_cycle_itself_anchors_and_the_day_that_moves_keeps_the_gap() {
        Moved moved = everyFourWeeks()
                .gap(26)
                .given(TUE.minusWeeks(4))
                .booked(TUE, TUE.plusDays(1))
                .booked(SECOND_TUE)
                .moved(2, TUE.plusDays(2), "09:00");

        assertThat(moved.dates(2)).containsExactly(TUE.plusDays(2), TUE.plusDays(3));
        assertThat(moved.recounted(3).target()).isEqualTo(TUE.plusDays(29));
        assertThat(moved.why(3)).containsExactly("grid-kept", "minimum-gap");
        assertThat(moved.recounted(3).fate()).isEqualTo(CycleFate.MOVES);
    }

    @Test
    void a_booked_cycle_behind_the_orders_validity_refuses_the_move() {
        Moved moved = threeBooked().validUntil(THIRD_TUE.plusDays(2)).moved(1, TUE.plusDays(7), "09:00");

        assertThat(moved.answer().refusals()).extracting(Reason::code).containsExactly("order-no-longer-valid");
        assertThat(moved.answer().refusals().get(0).detail()).contains("cycle 3");
    }

    @Test
    void a_projected_cycle_behind_the_orders_validity_ends_with_a_warning() {
        Moved moved = everyFourWeeks()
                .booked(TUE)
                .booked(SECOND_TUE)
                .projected(THIRD_TUE)
                .validUntil(THIRD_TUE.plusDays(2))
                .moved(1, TUE.plusDays(7), "09:00");

        assertThat(moved.recounted(3).fate()).isEqualTo(CycleFate.ENDS);
        assertThat(moved.warnings()).containsExactly("outside-window", "no-cycle-in-validity");
    }

    @Test
    void a_later_cycle_that_was_booked_inside_the_new_window_by_chance_stays() {
        Moved moved = everyFourWeeks()
                .booked(TUE)
                .bookedFor(SECOND_TUE, SECOND_TUE.plusDays(3))
                .booked(THIRD_TUE)
                .moved(1, TUE.plusDays(6), "09:00");

        assertThat(moved.recounted(2).fate()).isEqualTo(CycleFate.STAYS);
        assertThat(moved.recounted(3).target()).isEqualTo(THIRD_TUE.plusDays(6));
        assertThat(moved.dates(3)).containsExactly(THIRD_TUE.plusDays(6));
    }

    private static ShiftedCourse full(ShiftedCourse course, LocalDate date) {
        return course.taken(date, PLAIN, "07:00", 10)
                .taken(date, SECOND, "07:00", 10)
                .taken(date, BED, "07:00", 10);
    }
}

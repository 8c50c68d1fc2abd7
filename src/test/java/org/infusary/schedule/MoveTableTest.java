package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.at;
import static org.infusary.schedule.TestMoves.request;
import static org.infusary.schedule.TestMoves.to;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import org.infusary.kernel.ChairId;
import org.infusary.testing.Centre;
import org.infusary.testing.RawSql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attacks the tables of moves with raw SQL, as the application's own role. */
@QuarkusTest
class MoveTableTest {
    private TestCourse course;
    private List<String> visits;
    private String done;
    private String waiting;

    @BeforeEach
    void move() {
        Centre centre = Centre.open(2, 2);
        List<ChairId> chairs = TestCourse.chairs(centre);
        TestMoves moves = new TestMoves(centre);
        course = TestCourse.single(centre, 3);
        visits = moves.booked(course, chairs.get(0), "08:00");
        done = moves.move(visits.get(0), to(chairs.get(1), at(TUE_24_NOV, "09:00")))
                .path("id");
        waiting = moves.move(visits.get(2), request("OMIT", "THIS_VISIT")).path("id");
    }

    private static Optional<String> refusal(String sql, Object... ids) {
        return RawSql.refusal(sql.formatted(ids));
    }

    @Test
    void no_visit_moves_without_a_record() {
        assertThat(refusal("update visit set starts_at = starts_at - interval '5 min' where id = '%s'", visits.get(0)))
                .contains("visit_moves_on_record");
        assertThat(refusal("update visit set day_number = 5 where id = '%s'", visits.get(0)))
                .contains("visit_moves_on_record");
        assertThat(refusal("update visit set grams = grams + 5 where id = '%s'", visits.get(0)))
                .contains("visit_moves_on_record");
    }

    @Test
    void no_visit_lasts_longer_without_a_record() {
        assertThat(refusal("update visit set ends_at = ends_at + interval '5 min' where id = '%s'", visits.get(0)))
                .contains("visit_shape_on_record");
        assertThat(refusal("update visit set volume_ml = volume_ml + 50 where id = '%s'", visits.get(0)))
                .contains("visit_shape_on_record");
    }

    @Test
    void only_a_day_that_is_given_up_gives_nothing() {
        assertThat(refusal("update course_day set grams = 0 where id = '%s'", course.day(1, 1)))
                .contains("day_grams_are_above_zero");
        assertThat(refusal("update course_day set volume_ml = 0 where id = '%s'", course.day(1, 1)))
                .contains("day_volume_is_above_zero");
    }

    @Test
    void no_grams_of_a_given_up_day_are_lost() {
        assertThat(refusal(
                        "update visit set status = 'CANCELLED', called_off_reason = 'WEATHER', called_off_by = 'WEATHER',"
                                + " called_off_at = now(), called_off_account = booked_by where id = '%s'",
                        visits.get(2)))
                .isEmpty();

        assertThat(refusal(
                        "update course_day set omitted = true, booked = false, grams = 0, volume_ml = 0 where id = '%s'",
                        course.day(1, 3)))
                .contains("day_grams_sum_to_cycle_grams");
    }

    @Test
    void a_line_tells_other_grams_only_as_such() {
        assertThat(refusal(
                        "insert into visit_move_line (id, move_id, position, kind, visit_id, day_id, cycle_number,"
                                + " day_number, day_number_after, from_date, grams_before, to_date, grams_after, reasons)"
                                + " select gen_random_uuid(), move_id, 99, kind, visit_id, day_id, cycle_number,"
                                + " day_number, day_number_after, from_date, grams_before, to_date, grams_before + 5,"
                                + " reasons from visit_move_line where move_id = '%s'",
                        done))
                .contains("line_gives_other_grams_only_when_dosed");
    }

    @Test
    void only_a_move_that_takes_later_cycles_along_tells_of_them() {
        String copy =
                "insert into visit_move (id, site_id, patient_id, course_id, visit_id, action, scope, reason, initiator,"
                        + " token, later_cycles, warnings, status, asked_by, asked_at, decided_by, decided_at, version)"
                        + " select gen_random_uuid(), site_id, patient_id, course_id, visit_id, '%s', '%s', reason, initiator, token,"
                        + " '%s', warnings, status, asked_by, asked_at, decided_by, decided_at, version from visit_move"
                        + " where id = '%s'";

        assertThat(refusal(copy, "SHIFT_REMAINING", "REST_OF_CYCLE", "[{}]", done))
                .contains("move_tells_later_cycles_that_go_along");
        assertThat(refusal(copy, "CEASE_CYCLE", "THIS_AND_LATER_CYCLES", "[{}]", done))
                .contains("move_tells_later_cycles_that_go_along");
        assertThat(refusal(copy, "SHIFT_REMAINING", "THIS_AND_LATER_CYCLES", "{}", done))
                .contains("move_tells_later_cycles_that_go_along");
        assertThat(refusal(copy, "SHIFT_REMAINING", "THIS_AND_LATER_CYCLES", "[{}]", done))
                .isEmpty();
    }

    @Test
    void what_was_decided_stays() {
        assertThat(refusal("update visit_move set reason = 'WEATHER' where id = '%s'", done))
                .contains("visit_move_append_only");
        assertThat(refusal("update visit_move set status = 'AWAITING_CONFIRMATION' where id = '%s'", done))
                .contains("visit_move_append_only");
        assertThat(refusal("delete from visit_move where id = '%s'", done)).contains("visit_move_append_only");
        assertThat(refusal("update visit_move_line set to_date = to_date + 1 where move_id = '%s'", done))
                .contains("visit_move_line_append_only");
        assertThat(refusal("delete from visit_move_line where move_id = '%s'", done))
                .contains("visit_move_line_append_only");
    }

    @Test
    void what_waits_only_gets_its_decision() {
        assertThat(refusal("update visit_move set initiator = 'PAYER' where id = '%s'", waiting))
                .contains("visit_move_append_only");
        assertThat(refusal("update visit_move set status = 'DONE' where id = '%s'", waiting))
                .contains("move_is_decided_by_someone");
        assertThat(refusal(
                        "update visit_move set status = 'REJECTED', decided_by = asked_by, decided_at = asked_at"
                                + " where id = '%s'",
                        waiting))
                .contains("move_is_rejected_with_a_note");
        assertThat(refusal(
                        "update visit_move set status = 'LOST', decided_by = asked_by, decided_at = asked_at"
                                + " where id = '%s'",
                        waiting))
                .contains("move_status_is_known");
    }

    @Test
    void no_day_is_left_out_behind_the_back_of_its_visit() {
        assertThat(refusal("update course_day set omitted = true where id = '%s'", course.day(1, 3)))
                .contains("omitted_day_is_neither_booked_nor_given");
    }

    @Test
    void a_day_that_was_left_out_gets_no_visit_and_stays_left_out() {
        assertThat(refusal(
                        "update visit set status = 'CANCELLED', called_off_reason = 'WEATHER', called_off_by = 'WEATHER',"
                                + " called_off_at = now(), called_off_account = booked_by where id = '%s'",
                        visits.get(2)))
                .isEmpty();
        assertThat(refusal("update course_day set omitted = true, booked = false where id = '%s'", course.day(1, 3)))
                .isEmpty();

        assertThat(refusal("update course_day set omitted = false where id = '%s'", course.day(1, 3)))
                .contains("day_omitted_for_good");
        assertThat(refusal(
                        "insert into visit select gen_random_uuid(), site_id, patient_id, order_id, course_id, day_id,"
                                + " cycle_number, day_number, visit_date, chair_id, starts_at, access_at, infusion_at,"
                                + " steady_at, ends_at, after_minutes, product_id, grams, volume_ml, exposure, 'BOOKED',"
                                + " booked_by, booked_at, null, null, null, null, null, null, null, 0"
                                + " from visit where id = '%s'",
                        visits.get(2)))
                .contains("visit_gives_no_omitted_day");
    }
}

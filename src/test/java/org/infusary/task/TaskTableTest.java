package org.infusary.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.testing.RawSql.refusal;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infusary.kernel.TaskId;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Centre;
import org.infusary.testing.TestTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attacks the table with raw SQL, as the application's own role, and asks the same from many threads. */
@QuarkusTest
class TaskTableTest {
    private static final int RACERS = 16;
    private static final String END = "ended_by = authored_by, ended_at = authored_at";

    private Centre centre;
    private String patient;
    private String course;
    private String task;

    @BeforeEach
    void ask() {
        centre = Centre.open(1, 1);
        patient = centre.patient();
        JsonPath plan = centre.plan(centre.cidpOrder(patient, "2026-11-24"));
        course = plan.getString("id");
        task = TestTasks.review(centre, patient, course, 1).id().toString();
    }

    private Optional<String> update(String set) {
        return refusal("update task set " + set + " where id = '" + task + "'");
    }

    /** A copy of the task with these columns set otherwise. */
    private Optional<String> copy(String columns, String values) {
        return refusal("insert into task (id, site_id, patient_id, performer_role, authored_by, authored_at, version, "
                + columns
                + ") select gen_random_uuid(), site_id, patient_id, performer_role, authored_by, authored_at, 0, "
                + values + " from task where id = '" + task + "'");
    }

    @Test
    void what_was_asked_stays_as_asked() {
        assertThat(update("patient_id = authored_by")).contains("task_stays_as_asked");
        assertThat(update("cycle_number = 2")).contains("task_stays_as_asked");
        assertThat(update("performer_role = 'nurse'")).contains("task_stays_as_asked");
        assertThat(update("due = '2026-12-01'")).contains("task_stays_as_asked");
        assertThat(update("authored_at = authored_at - interval '1 day'")).contains("task_stays_as_asked");
    }

    @Test
    void it_ends_with_everything_that_belongs_to_an_end() {
        assertThat(update("status = 'COMPLETED', outcome = 'STOP_ORDER'")).contains("task_ends_by_someone");
        assertThat(update("status = 'COMPLETED', " + END)).contains("task_is_completed_with_an_outcome");
        assertThat(update("status = 'CANCELLED', " + END)).contains("task_is_cancelled_with_a_reason");
        assertThat(update("status = 'CANCELLED', outcome = 'STOP_ORDER', cancel_reason = 'NO_LONGER_NEEDED', " + END))
                .contains("task_is_completed_with_an_outcome");
        assertThat(update("status = 'COMPLETED', outcome = 'ADD_A_DAY', " + END))
                .contains("task_outcome_answers_its_code");
        assertThat(update("status = 'COMPLETED', outcome = 'STOP_ORDER', ended_by = authored_by,"
                        + " ended_at = authored_at - interval '1 second'"))
                .contains("task_ends_after_it_was_asked");
        assertThat(update("note = 'too soon'")).contains("task_note_comes_with_the_end");
        assertThat(update("status = 'DRAFT', " + END)).contains("task_status_is_known");
    }

    @Test
    void what_has_ended_stays_ended() {
        assertThat(update("status = 'COMPLETED', outcome = 'STOP_ORDER', " + END))
                .isEmpty();

        assertThat(update("outcome = 'CHANGE_ORDER'")).contains("task_ended_stays_ended");
        assertThat(update("note = 'later'")).contains("task_ended_stays_ended");
        assertThat(update("status = 'REQUESTED', outcome = null, ended_by = null, ended_at = null"))
                .contains("task_ended_stays_ended");
    }

    @Test
    void no_task_goes() {
        assertThat(refusal("delete from task where id = '" + task + "'")).contains("task_is_never_deleted");
        assertThat(refusal("truncate task")).isNotEmpty();
    }

    @Test
    void the_same_is_asked_once_while_it_is_open() {
        String columns = "code, course_id, cycle_number, status";

        assertThat(copy(columns, "code, course_id, cycle_number, 'REQUESTED'")).contains("task_is_asked_once");
        assertThat(copy(columns, "code, course_id, 2, 'REQUESTED'")).isEmpty();
        assertThat(update("status = 'COMPLETED', outcome = 'STOP_ORDER', " + END))
                .isEmpty();
        assertThat(copy(columns, "code, course_id, cycle_number, 'REQUESTED'")).isEmpty();
    }

    @Test
    void each_code_says_what_it_is_about() {
        assertThat(copy("code, course_id, status", "code, course_id, 'REQUESTED'"))
                .contains("task_says_what_its_code_asks");
        assertThat(copy("code, course_id, cycle_number, status", "'REMAINING_GRAMS', course_id, 2, 'REQUESTED'"))
                .contains("task_says_what_its_code_asks");
        assertThat(copy("code, course_id, cycle_number, grams, status", "code, course_id, 2, 5, 'REQUESTED'"))
                .contains("task_says_what_its_code_asks");
        assertThat(copy("code, cycle_number, status", "code, 2, 'REQUESTED'")).contains("task_cycle_is_of_a_course");
        assertThat(copy("code, course_id, cycle_number, status", "'TEA', course_id, 2, 'REQUESTED'"))
                .contains("task_code_is_known");
    }

    @Test
    void of_many_who_ask_the_same_at_once_one_asks() throws Exception {
        List<TaskId> asked = AtOnce.of(
                RACERS, () -> TestTasks.review(centre, patient, course, 3).id());

        assertThat(Set.copyOf(asked)).hasSize(1);
        assertThat(centre.nurse().get(centre.path("/tasks")).jsonPath().getList("items.findAll { it.cycle == 3 }"))
                .hasSize(1);
    }
}

package org.infusary.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.infusary.testing.Centre;
import org.infusary.testing.TestTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TaskResourceTest {
    private static final String GIVE = "{\"outcome\": \"GIVE_AS_ORDERED\", \"note\": \"Weight and labs seen.\"}";
    private static final String NOT_NEEDED = "{\"reason\": \"NO_LONGER_NEEDED\"}";

    private Centre centre;
    private String patient;
    private String course;
    private TaskFacts task;

    @BeforeEach
    void ask() {
        centre = Centre.open(1, 1);
        patient = centre.patient();
        course = centre.plan(centre.cidpOrder(patient, "2026-11-24")).getString("id");
        task = TestTasks.review(centre, patient, course, 1);
    }

    private String path(String below) {
        return "/api/v1/tasks/" + task.id() + below;
    }

    private String tag() {
        return centre.nurse().get(path("")).header("ETag");
    }

    private ValidatableResponse send(RequestSpecification who, String verb, String body) {
        return who.header("If-Match", tag()).body(body).post(path(verb)).then();
    }

    private ValidatableResponse listed(String query) {
        return centre.nurse().get(centre.path("/tasks" + query)).then().statusCode(200);
    }

    @Test
    void a_task_says_what_is_asked_of_whom_about_what() {
        centre.scheduler()
                .get(path(""))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("siteId", equalTo(centre.site().toString()))
                .body("patientId", equalTo(patient))
                .body("code", equalTo("OVERDUE_REVIEW"))
                .body("performerRole", equalTo("prescriber"))
                .body("courseId", equalTo(course))
                .body("cycle", equalTo(1))
                .body("visitId", nullValue())
                .body("grams", nullValue())
                .body("due", nullValue())
                .body("status", equalTo("REQUESTED"))
                .body("outcomes", contains("GIVE_AS_ORDERED", "CHANGE_ORDER", "STOP_ORDER"))
                .body("outcome", nullValue())
                .body("authoredAt", equalTo("2026-11-23T08:00:00Z"))
                .body("endedAt", nullValue());
    }

    @Test
    void the_list_is_filtered_and_paged() {
        TaskFacts second = TestTasks.review(centre, patient, course, 2);
        send(centre.prescriber(), "/completion", GIVE).statusCode(200);

        listed("").body("items.id", contains(task.id().toString(), second.id().toString()));
        listed("?status=REQUESTED").body("items.id", contains(second.id().toString()));
        listed("?status=COMPLETED").body("items.id", contains(task.id().toString()));
        listed("?role=nurse").body("items", empty());
        listed("?role=prescriber&patientId=" + patient).body("items", hasSize(2));
        listed("?patientId=" + centre.patient()).body("items", empty());
        String next = listed("?limit=1")
                .body("items.id", contains(task.id().toString()))
                .extract()
                .path("next");
        listed("?limit=1&cursor=" + next)
                .body("items.id", contains(second.id().toString()))
                .body("next", nullValue());
        centre.nurse()
                .get(centre.path("/tasks?role=janitor"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("role"));
    }

    @Test
    void a_prescriber_answers_with_a_decision_and_it_shows() {
        send(centre.prescriber(), "/completion", GIVE)
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("outcome", equalTo("GIVE_AS_ORDERED"))
                .body("note", equalTo("Weight and labs seen."))
                .body("endedAt", equalTo("2026-11-23T08:00:00Z"));

        listed("").body("items[0].outcome", equalTo("GIVE_AS_ORDERED"));
    }

    @Test
    void an_answer_to_another_question_is_refused() {
        send(centre.prescriber(), "/completion", "{\"outcome\": \"ADD_A_DAY\"}")
                .statusCode(400)
                .body("errors.field", contains("outcome"))
                .body("errors[0].rule", containsString("GIVE_AS_ORDERED, CHANGE_ORDER, STOP_ORDER"));
        send(centre.prescriber(), "/completion", "{}").statusCode(400).body("errors.field", contains("outcome"));

        listed("").body("items[0].status", equalTo("REQUESTED"));
    }

    @Test
    void what_is_said_too_long_is_not_repeated() {
        String words = "Okafor ".repeat(80);

        send(centre.prescriber(), "/completion", "{\"outcome\": \"CHANGE_ORDER\", \"note\": \"" + words + "\"}")
                .statusCode(400)
                .body("errors.field", contains("note"))
                .body(not(containsString("Okafor")));
    }

    @Test
    void another_role_neither_answers_nor_cancels() {
        send(centre.nurse(), "/completion", GIVE).statusCode(403);
        send(centre.scheduler(), "/cancellation", NOT_NEEDED).statusCode(403);

        listed("").body("items[0].status", equalTo("REQUESTED"));
    }

    @Test
    void a_task_is_taken_back_with_a_reason_and_then_asked_anew() {
        send(centre.prescriber(), "/cancellation", NOT_NEEDED)
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("NO_LONGER_NEEDED"))
                .body("outcome", nullValue());

        TaskFacts again = TestTasks.review(centre, patient, course, 1);

        assertThat(again.id()).isNotEqualTo(task.id());
    }

    @Test
    void what_has_ended_is_not_answered_again() {
        send(centre.prescriber(), "/completion", GIVE).statusCode(200);

        send(centre.prescriber(), "/completion", GIVE).statusCode(409).body("type", endsWith("/task-ended"));
        send(centre.prescriber(), "/cancellation", NOT_NEEDED).statusCode(409).body("type", endsWith("/task-ended"));
    }

    @Test
    void an_answer_to_what_was_not_read_is_refused() {
        String read = tag();
        send(centre.prescriber(), "/completion", GIVE).statusCode(200);

        centre.prescriber()
                .header("If-Match", read)
                .body(NOT_NEEDED)
                .post(path("/cancellation"))
                .then()
                .statusCode(412);
        centre.prescriber().body(NOT_NEEDED).post(path("/cancellation")).then().statusCode(428);
    }

    @Test
    void elsewhere_there_is_no_such_task() {
        Centre other = Centre.open(1, 1);

        other.prescriber().get(path("")).then().statusCode(404);
        other.prescriber()
                .header("If-Match", "\"0\"")
                .body(GIVE)
                .post(path("/completion"))
                .then()
                .statusCode(404);
        other.prescriber().get(centre.path("/tasks")).then().statusCode(404);
    }

    @Test
    void asked_again_it_is_the_same_task() {
        assertThat(TestTasks.review(centre, patient, course, 1).id()).isEqualTo(task.id());
        assertThat(TestTasks.review(centre, patient, course, 2).id()).isNotEqualTo(task.id());
    }
}

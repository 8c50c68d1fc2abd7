package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.schedule.TestCourse.WED_25_NOV;
import static org.infusary.schedule.TestCourse.at;
import static org.infusary.schedule.TestMoves.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.ChairId;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Days that are left out, and the prescriber's word on them. */
@QuarkusTest
class MoveConfirmationTest {
    private static final Map<String, Object> OMIT = request("OMIT", "THIS_VISIT");
    private static final Map<String, Object> CEASE = request("CEASE_CYCLE", "REST_OF_CYCLE");

    private Centre centre;
    private ChairId chair;
    private TestMoves moves;
    private TestCourse course;
    private List<String> visits;

    @BeforeEach
    void book() {
        centre = Centre.open(2, 2);
        chair = TestCourse.chairs(centre).get(0);
        moves = new TestMoves(centre);
        course = TestCourse.single(centre, 3);
        visits = moves.booked(course, chair, "08:00");
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private String asked(String visit, Map<String, Object> request) {
        return moves.move(visit, request)
                .then()
                .statusCode(201)
                .body("status", equalTo("AWAITING_CONFIRMATION"))
                .body("decidedBy", nullValue())
                .extract()
                .path("id");
    }

    private Response confirm(String move) {
        return centre.prescriber().post("/api/v1/moves/" + move + "/confirmation");
    }

    private JsonPath cycle() {
        return centre.nurse().get("/api/v1/courses/" + course.id()).jsonPath();
    }

    @Test
    void a_scheduler_who_leaves_a_day_out_only_asks_for_it() {
        moves.preview(visits.get(2), OMIT)
                .then()
                .statusCode(200)
                .body("needsPrescriber", equalTo(true))
                .body("days.kind", contains("DROPPED"))
                .body("days[0].to", nullValue())
                .body("days[0].gramsAfter", nullValue());

        asked(visits.get(2), OMIT);

        moves.read(visits.get(2)).then().body("status", equalTo("BOOKED")).header("ETag", equalTo("\"0\""));
    }

    @Test
    void a_prescriber_who_leaves_a_day_out_has_decided() {
        Map<String, Object> body = new HashMap<>(Map.of("move", OMIT, "token", moves.token(visits.get(2), OMIT)));

        centre.prescriber()
                .body(body)
                .post("/api/v1/visits/" + visits.get(2) + "/moves")
                .then()
                .statusCode(201)
                .body("status", equalTo("DONE"));

        moves.read(visits.get(2))
                .then()
                .body("status", equalTo("OMITTED"))
                .body("callOffReason", equalTo("PATIENT_REQUEST"));
    }

    @Test
    void what_was_asked_for_waits_on_the_list_until_a_prescriber_confirms_it() {
        String move = asked(visits.get(2), OMIT);
        centre.prescriber().get(centre.path("/moves")).then().body("items.id", contains(move));

        confirm(move).then().statusCode(200).body("status", equalTo("DONE")).body("decidedAt", not(nullValue()));

        moves.read(visits.get(2)).then().body("status", equalTo("OMITTED"));
        centre.prescriber().get(centre.path("/moves")).then().body("items", empty());
        centre.prescriber().get(centre.path("/moves?status=DONE")).then().body("items", hasSize(1));
    }

    @Test
    void a_cycle_lacks_the_grams_of_a_day_that_was_left_out() {
        confirm(asked(visits.get(2), OMIT)).then().statusCode(200);
        TestMoves.give(centre, visits.get(0));
        assertThat(cycle().getString("cycles[0].status")).isEqualTo("IN_PROGRESS");
        TestMoves.give(centre, visits.get(1));

        assertThat(cycle().getString("cycles[0].status")).isEqualTo("PARTIAL");
        assertThat(cycle().getList("cycles[0].days.omitted")).isEqualTo(List.of(false, false, true));
        assertThat(cycle().getInt("cycles[0].grams")).isEqualTo(70);
    }

    @Test
    void a_rejected_move_touches_nothing_and_may_be_asked_for_again() {
        String move = asked(visits.get(2), OMIT);

        centre.prescriber()
                .body("{\"note\": \"Give the day.\"}")
                .post("/api/v1/moves/" + move + "/rejection")
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("rejectionNote", equalTo("Give the day."));

        moves.read(visits.get(2)).then().body("status", equalTo("BOOKED"));
        confirm(move).then().statusCode(409).body("type", endsWith("/move-decided"));
        asked(visits.get(2), OMIT);
    }

    @Test
    void a_rejection_says_why() {
        String move = asked(visits.get(2), OMIT);

        centre.prescriber()
                .body("{\"note\": \" \"}")
                .post("/api/v1/moves/" + move + "/rejection")
                .then()
                .statusCode(400);
    }

    @Test
    void a_second_one_of_the_same_visit_has_to_wait() {
        asked(visits.get(2), OMIT);

        moves.move(visits.get(2), OMIT).then().statusCode(409).body("type", endsWith("/move-awaiting"));
    }

    @Test
    void what_has_changed_meanwhile_is_not_confirmed() {
        String move = asked(visits.get(2), OMIT);
        moves.move(visits.get(0), request("SHIFT_REMAINING", "REST_OF_CYCLE", chair, at(WED_25_NOV, "08:00")))
                .then()
                .statusCode(201);

        confirm(move).then().statusCode(412).body("type", endsWith("/stale-preview"));

        centre.nurse().get("/api/v1/moves/" + move).then().body("status", equalTo("AWAITING_CONFIRMATION"));
    }

    @Test
    void the_rest_of_a_cycle_is_given_up_and_it_stays_partial() {
        TestMoves.give(centre, visits.get(0));

        confirm(asked(visits.get(1), CEASE)).then().statusCode(200).body("days.kind", contains("DROPPED", "DROPPED"));

        moves.read(visits.get(1)).then().body("status", equalTo("OMITTED"));
        moves.read(visits.get(2)).then().body("status", equalTo("OMITTED"));
        assertThat(cycle().getString("cycles[0].status")).isEqualTo("PARTIAL");
    }

    @Test
    void a_cycle_of_which_nothing_is_given_is_skipped() {
        confirm(asked(visits.get(0), CEASE)).then().statusCode(200);

        assertThat(cycle().getString("cycles[0].status")).isEqualTo("SKIPPED");
        centre.scheduler()
                .get("/api/v1/courses/" + course.id() + "/offers?cycles=1")
                .then()
                .statusCode(422);
    }

    @Test
    void a_day_that_was_left_out_is_not_booked_again() {
        confirm(asked(visits.get(2), OMIT)).then().statusCode(200);

        centre.scheduler()
                .body(TestCourse.body(course.firstCycle(chair, "08:00").subList(2, 3)))
                .post("/api/v1/courses/" + course.id() + "/visits")
                .then()
                .statusCode(422)
                .body("reasons.code", contains("day-omitted"));
    }

    @Test
    void a_missed_day_is_left_out_without_a_visit() {
        TestClock.set(at(course.planned(1, 1), "09:00"));
        centre.nurse()
                .header("If-Match", "\"0\"")
                .post("/api/v1/visits/" + visits.get(2) + "/cancellation")
                .then()
                .statusCode(400);
        centre.nurse()
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"PATIENT_UNWELL\", \"initiator\": \"PATIENT\"}")
                .post("/api/v1/visits/" + visits.get(2) + "/cancellation")
                .then()
                .statusCode(200);

        confirm(asked(visits.get(2), OMIT)).then().statusCode(200).body("days[0].visitId", nullValue());

        moves.read(visits.get(2)).then().body("status", equalTo("CANCELLED"));
        assertThat(cycle().getList("cycles[0].days.omitted")).isEqualTo(List.of(false, false, true));
    }

    @Test
    void the_cautious_first_day_does_not_leave_short_days_behind() {
        moves.preview(visits.get(0), OMIT).then().statusCode(422).body("reasons.code", contains("cautious-day-leaves"));
        moves.preview(visits.get(0), request("FILL", "THIS_VISIT"))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("cautious-day-leaves"));
    }

    @Test
    void only_a_prescriber_confirms_or_rejects() {
        String move = asked(visits.get(2), OMIT);

        centre.scheduler()
                .post("/api/v1/moves/" + move + "/confirmation")
                .then()
                .statusCode(403);
        Centre.open(1, 1)
                .prescriber()
                .post("/api/v1/moves/" + move + "/confirmation")
                .then()
                .statusCode(404);
    }
}

package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.at;
import static org.infusary.schedule.TestMoves.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.ChairId;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day of 20, 25 and 25 g that is given up, so that the others give its grams. */
@QuarkusTest
class CompressionResourceTest {
    private static final Map<String, Object> COMPRESS = request("COMPRESS", "REST_OF_CYCLE");

    private Centre centre;
    private List<ChairId> chairs;
    private TestMoves moves;
    private TestCourse course;
    private List<String> visits;

    @BeforeEach
    void book() {
        centre = Centre.open(2, 2);
        chairs = TestCourse.chairs(centre);
        moves = new TestMoves(centre);
        course = TestCourse.single(centre, 3);
        visits = moves.booked(course, chairs.get(0), "07:00");
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private Response decide(TestMoves by, String visit) {
        return by.centre()
                .prescriber()
                .body(Map.of("move", COMPRESS, "token", by.token(visit, COMPRESS)))
                .post("/api/v1/visits/" + visit + "/moves");
    }

    private JsonPath cycle() {
        return centre.nurse().get("/api/v1/courses/" + course.id()).jsonPath();
    }

    private ValidatableResponse cancel(String visit) {
        return centre.nurse()
                .header("If-Match", moves.read(visit).header("ETag"))
                .body("{\"reason\": \"PATIENT_UNWELL\", \"initiator\": \"PATIENT\"}")
                .post("/api/v1/visits/" + visit + "/cancellation")
                .then()
                .statusCode(200);
    }

    @Test
    void a_preview_tells_grams_and_minutes_of_every_day_that_is_left() {
        JsonPath preview = moves.preview(visits.get(2), COMPRESS)
                .then()
                .statusCode(200)
                .body("needsPrescriber", equalTo(true))
                .body("days.kind", contains("DOSED", "DOSED", "DROPPED"))
                .body("days.reasons.code.flatten()", contains("grams-shared", "grams-shared", "given-up"))
                .extract()
                .jsonPath();

        assertThat(preview.getList("days.gramsBefore")).isEqualTo(List.of(20, 25, 25));
        assertThat(preview.getList("days.gramsAfter")).isEqualTo(Arrays.asList(35, 35, null));
        for (int day = 0; day < 2; day++) {
            assertThat(preview.getInt("days[%d].to.minutes".formatted(day)))
                    .isGreaterThan(preview.getInt("days[%d].from.minutes".formatted(day)));
            assertThat(preview.getString("days[%d].to.startsAt".formatted(day)))
                    .isEqualTo(preview.getString("days[%d].from.startsAt".formatted(day)));
        }
    }

    @Test
    void a_scheduler_only_asks_and_a_prescriber_confirms() {
        String move = moves.move(visits.get(2), COMPRESS)
                .then()
                .statusCode(201)
                .body("status", equalTo("AWAITING_CONFIRMATION"))
                .extract()
                .path("id");
        moves.read(visits.get(0)).then().body("grams", equalTo(20)).header("ETag", equalTo("\"0\""));

        centre.prescriber()
                .post("/api/v1/moves/" + move + "/confirmation")
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"));

        moves.read(visits.get(0)).then().body("grams", equalTo(35));
        moves.read(visits.get(2)).then().body("status", equalTo("OMITTED"));
    }

    @Test
    void the_visits_last_as_long_as_days_that_were_planned_with_those_grams() {
        TestCourse planned = TestCourse.single(centre, 2);
        List<String> alike = moves.booked(planned, chairs.get(1), "07:00");

        decide(moves, visits.get(2)).then().statusCode(201);

        for (int day = 0; day < 2; day++) {
            JsonPath compressed = moves.read(visits.get(day)).jsonPath();
            JsonPath other = moves.read(alike.get(day)).jsonPath();
            for (String field : List.of(
                    "grams", "volumeMl", "exposure", "startsAt", "accessAt", "infusionAt", "steadyAt", "endsAt")) {
                assertThat(compressed.<Object>get(field)).as(field).isEqualTo(other.get(field));
            }
        }
    }

    @Test
    void the_cycle_keeps_its_grams_and_is_completed_without_the_day() {
        decide(moves, visits.get(2)).then().statusCode(201);
        assertThat(cycle().getInt("cycles[0].grams")).isEqualTo(70);
        assertThat(cycle().getList("cycles[0].days.grams")).isEqualTo(List.of(35, 35, 0));
        assertThat(cycle().getList("cycles[0].days.omitted")).isEqualTo(List.of(false, false, true));
        assertThat(cycle().getFloat("cycles[0].days[2].volumeMl")).isZero();

        TestMoves.give(centre, visits.get(0));
        TestMoves.give(centre, visits.get(1));

        assertThat(cycle().getString("cycles[0].status")).isEqualTo("COMPLETED");
    }

    @Test
    void what_was_given_stays_and_only_the_rest_is_shared() {
        TestMoves.give(centre, visits.get(0));

        decide(moves, visits.get(1))
                .then()
                .statusCode(201)
                .body("days.kind", contains("DROPPED", "DOSED"))
                .body("days.gramsAfter", contains(nullValue(), equalTo(50)));

        assertThat(cycle().getList("cycles[0].days.grams")).isEqualTo(List.of(20, 0, 50));
    }

    @Test
    void a_missed_day_that_is_left_takes_its_share_and_is_booked_with_it() {
        cancel(visits.get(1));
        cancel(visits.get(2));

        decide(moves, visits.get(1))
                .then()
                .statusCode(201)
                .body("days.kind", contains("DOSED", "DROPPED", "DOSED"))
                .body("days.visitId", contains(equalTo(visits.get(0)), nullValue(), nullValue()));

        centre.scheduler()
                .body(TestCourse.body(course.firstCycle(chairs.get(0), "07:00").subList(2, 3)))
                .post("/api/v1/courses/" + course.id() + "/visits")
                .then()
                .statusCode(201)
                .body("grams", contains(35));
    }

    @Test
    void a_day_that_is_held_is_booked_with_its_share() {
        cancel(visits.get(2));
        String hold = centre.scheduler()
                .body(TestCourse.body(course.firstCycle(chairs.get(0), "07:00").subList(2, 3)))
                .post("/api/v1/courses/" + course.id() + "/holds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        decide(moves, visits.get(1)).then().statusCode(201);

        centre.nurse()
                .post("/api/v1/holds/" + hold + "/booking")
                .then()
                .statusCode(201)
                .body("grams", contains(35));
    }

    @Test
    void a_visit_that_is_too_long_for_its_place_gets_another_one_of_its_date() {
        neighbour(chairs.get(0));

        decide(moves, visits.get(2))
                .then()
                .statusCode(201)
                .body("days[0].reasons.code", contains("grams-shared", "too-long-for-its-place"))
                .body("days[0].to.date", equalTo("2026-11-24"))
                .body("days[0].to.minutes", greaterThan(0));
    }

    @Test
    void without_another_place_every_visit_stays_as_it_is() {
        centre = Centre.open(1, 2);
        chairs = TestCourse.chairs(centre);
        moves = new TestMoves(centre);
        course = TestCourse.single(centre, 3);
        visits = moves.booked(course, chairs.get(0), "07:00");
        String token = moves.token(visits.get(2), COMPRESS);
        neighbour(chairs.get(0));

        moves.preview(visits.get(2), COMPRESS).then().body("reasons.code", hasItem("chair-taken"));
        assertThat(moves.commit(visits.get(2), COMPRESS, token).statusCode()).isIn(409, 422);

        moves.read(visits.get(0)).then().body("grams", equalTo(20)).header("ETag", equalTo("\"0\""));
        moves.read(visits.get(2)).then().body("status", equalTo("BOOKED"));
    }

    private void neighbour(ChairId chair) {
        TestCourse other = TestCourse.single(centre, 3);
        moves.book(other, moves.behind(visits.get(0), other, chair)).then().statusCode(201);
    }

    @Test
    void nobody_is_given_more_on_a_day_than_an_order_may_ask_for() {
        TestCourse most = TestCourse.single(centre, 2, 2);
        List<String> booked = moves.booked(most, chairs.get(1), "07:00");

        moves.preview(booked.get(1), COMPRESS).then().statusCode(422).body("reasons.code", contains("daily-cap"));
    }

    @Test
    void the_only_day_that_is_left_is_not_given_up() {
        String visit = moves.booked(TestCourse.single(centre, 1), chairs.get(1), "07:00")
                .get(0);

        moves.preview(visit, COMPRESS).then().statusCode(422).body("reasons.code", contains("no-days-left"));
    }

    @Test
    void the_cautious_first_day_does_not_leave_short_days_behind() {
        moves.preview(visits.get(0), COMPRESS)
                .then()
                .statusCode(422)
                .body("reasons.code", contains("cautious-day-leaves"));
    }

    @Test
    void it_goes_with_the_rest_of_the_cycle_only_and_asks_for_no_place() {
        moves.preview(visits.get(2), request("COMPRESS", "THIS_VISIT"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("scope"));
        moves.preview(visits.get(2), request("COMPRESS", "REST_OF_CYCLE", chairs.get(0), at(TUE_24_NOV, "09:00")))
                .then()
                .statusCode(400)
                .body("errors.field", contains("place"));
    }

    @Test
    void a_cycle_that_is_open_again_keeps_the_shares_when_it_is_planned_anew() {
        decide(moves, visits.get(2)).then().statusCode(201);
        cancel(visits.get(0));
        cancel(visits.get(1));
        assertThat(cycle().getString("cycles[0].status")).isEqualTo("PROJECTED");

        centre.plan(course.order());

        assertThat(cycle().getList("cycles[0].days.grams")).isEqualTo(List.of(35, 35, 0));
    }
}

package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.at;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.infusary.kernel.ChairId;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VisitResourceTest {
    private Centre centre;
    private ChairId chair;

    @BeforeEach
    void open() {
        centre = Centre.open(2, 2);
        chair = TestCourse.chairs(centre).get(0);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private static String visitsOf(TestCourse course) {
        return "/api/v1/courses/" + course.id() + "/visits";
    }

    private static String offersOf(TestCourse course) {
        return "/api/v1/courses/" + course.id() + "/offers";
    }

    private static String visit(String id) {
        return "/api/v1/visits/" + id;
    }

    private Response post(TestCourse course, List<WantedPlace> places) {
        return centre.scheduler().body(TestCourse.body(places)).post(visitsOf(course));
    }

    private String booked() {
        TestCourse course = TestCourse.single(centre, 1);
        return post(course, course.firstCycle(chair, "08:00"))
                .then()
                .statusCode(201)
                .extract()
                .path("[0].id");
    }

    private String etag(String id) {
        return centre.nurse().get(visit(id)).header("ETag");
    }

    @Test
    void an_offer_is_booked_as_it_came() {
        TestCourse course = TestCourse.single(centre, 2);

        JsonPath offers = centre.scheduler()
                .get(offersOf(course))
                .then()
                .statusCode(200)
                .body("offers", hasSize(5))
                .body("refusals", empty())
                .body("offers[0].visits", hasSize(2))
                .body("offers[0].visits[0].startsAt", endsWith("-05:00"))
                .body("offers[0].visits[0].nursePeak.unitsAvailable", equalTo(24))
                .extract()
                .jsonPath();
        List<Map<String, Object>> visits = offers.getList("offers[0].visits");
        List<Map<String, Object>> wanted = visits.stream()
                .map(one -> Map.of(
                        "dayId", one.get("dayId"), "chairId", one.get("chairId"), "startsAt", one.get("startsAt")))
                .toList();

        centre.scheduler()
                .body(Map.of("visits", wanted))
                .post(visitsOf(course))
                .then()
                .statusCode(201)
                .body("status", contains("BOOKED", "BOOKED"))
                .body(
                        "startsAt",
                        contains(visits.get(0).get("startsAt"), visits.get(1).get("startsAt")));
    }

    @Test
    void a_visit_is_read_with_its_tag_in_the_centres_time() {
        String id = booked();

        centre.nurse()
                .get(visit(id))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("startsAt", equalTo("2026-11-24T08:00:00-05:00"))
                .body("endsAt", equalTo("2026-11-24T13:45:00-05:00"))
                .body("minutes", equalTo(345))
                .body("grams", equalTo(70))
                .body("exposure", equalTo("FIRST"))
                .body("arrivedAt", nullValue());
    }

    @Test
    void a_taken_chair_is_a_409_with_reasons_and_alternatives() {
        booked();
        TestCourse course = TestCourse.single(centre, 1);

        post(course, course.firstCycle(chair, "09:00"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("/chair-taken"))
                .body("reasons.code", contains("chair-taken"))
                .body("reasons[0].detail", containsString("2026-11-24 09:00"))
                .body("alternatives", hasSize(5))
                .body("alternatives[0].visits[0].startsAt", notNullValue());
    }

    @Test
    void half_a_cycle_is_a_422() {
        TestCourse course = TestCourse.single(centre, 2);

        post(course, course.firstCycle(chair, "08:00").subList(0, 1))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("cycle-incomplete"));
    }

    @Test
    void an_unknown_field_is_a_400() {
        TestCourse course = TestCourse.single(centre, 1);

        centre.scheduler()
                .body("{\"visits\": [{\"dayId\": \"%s\", \"chair\": \"%s\"}]}".formatted(course.day(1, 1), chair))
                .post(visitsOf(course))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("visits[0].chair"));
    }

    @Test
    void a_missing_field_is_a_400() {
        TestCourse course = TestCourse.single(centre, 1);

        centre.scheduler()
                .body("{\"visits\": [{\"dayId\": \"%s\", \"chairId\": \"%s\"}]}".formatted(course.day(1, 1), chair))
                .post(visitsOf(course))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("visits[0].startsAt"))
                .body("errors[0].rule", equalTo("must be given"));
    }

    @Test
    void no_visit_at_all_is_a_400() {
        TestCourse course = TestCourse.single(centre, 1);

        centre.scheduler()
                .body("{\"visits\": []}")
                .post(visitsOf(course))
                .then()
                .statusCode(400);
    }

    @Test
    void cycles_that_are_no_numbers_are_a_400() {
        TestCourse course = TestCourse.single(centre, 1);

        centre.scheduler()
                .queryParam("cycles", "1;2")
                .get(offersOf(course))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("cycles"));
    }

    @Test
    void a_cycle_that_the_course_lacks_is_a_400() {
        TestCourse course = TestCourse.single(centre, 1);

        centre.scheduler()
                .queryParam("cycles", "1,9")
                .get(offersOf(course))
                .then()
                .statusCode(400)
                .body("detail", containsString("[9]"));
    }

    @Test
    void more_offers_than_twenty_are_a_400() {
        TestCourse course = TestCourse.single(centre, 1);

        centre.scheduler()
                .queryParam("limit", 21)
                .get(offersOf(course))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("limit"));
    }

    @Test
    void offers_that_cannot_be_are_explained() {
        TestCourse course = TestCourse.single(centre, 1);

        centre.scheduler()
                .queryParam("chairKind", "BED")
                .get(offersOf(course))
                .then()
                .statusCode(200)
                .body("offers", empty())
                .body("refusals[0].days[0].bindings[0].resource", equalTo("CHAIR"))
                .body("refusals[0].days[0].bindings[0].code", equalTo("no-such-chair"))
                .body("refusals[0].days[0].bindings[0].at", endsWith("-05:00"));
    }

    @Test
    void a_window_that_has_passed_is_explained_with_the_nearest_place() {
        TestCourse course = TestCourse.single(centre, 1);
        TestClock.set(at(TUE_24_NOV.plusDays(20), "08:00"));

        centre.scheduler()
                .get(offersOf(course))
                .then()
                .statusCode(200)
                .body("offers", empty())
                .body("refusals[0].days[0].bindings[0].code", equalTo("no-dates-left"))
                .body("refusals[0].nearest[0].date", equalTo("2026-12-14"));
    }

    @Test
    void offers_from_a_later_day_keep_to_the_window() {
        TestCourse course = TestCourse.single(centre, 1);

        centre.scheduler()
                .queryParam("from", "2026-11-26")
                .get(offersOf(course))
                .then()
                .statusCode(200)
                .body("offers[0].visits[0].date", equalTo("2026-11-26"));
    }

    @Test
    void an_arrival_moves_the_tag_and_can_be_taken_back() {
        String id = booked();
        TestClock.set(at(TUE_24_NOV, "07:50"));

        String arrived = centre.nurse()
                .header("If-Match", etag(id))
                .post(visit(id) + "/arrival")
                .then()
                .statusCode(200)
                .body("status", equalTo("ARRIVED"))
                .body("arrivedAt", equalTo("2026-11-24T07:50:00-05:00"))
                .header("ETag", not(equalTo("\"0\"")))
                .extract()
                .header("ETag");

        centre.nurse()
                .header("If-Match", arrived)
                .delete(visit(id) + "/arrival")
                .then()
                .statusCode(200)
                .body("status", equalTo("BOOKED"))
                .body("arrivedAt", nullValue());
    }

    @Test
    void an_edit_without_tag_is_a_428() {
        centre.nurse().post(visit(booked()) + "/arrival").then().statusCode(428);
    }

    @Test
    void an_edit_with_a_stale_tag_is_a_412() {
        String id = booked();

        centre.nurse()
                .header("If-Match", "\"7\"")
                .body("{\"reason\": \"WEATHER\", \"initiator\": \"WEATHER\"}")
                .post(visit(id) + "/cancellation")
                .then()
                .statusCode(412);
    }

    @Test
    void a_cancellation_tells_why_and_who() {
        String id = booked();

        centre.nurse()
                .header("If-Match", etag(id))
                .body("{\"reason\": \"PATIENT_UNWELL\", \"initiator\": \"PATIENT\"}")
                .post(visit(id) + "/cancellation")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("callOffReason", equalTo("PATIENT_UNWELL"))
                .body("callOffInitiator", equalTo("PATIENT"));
    }

    @Test
    void a_cancelled_visit_cannot_be_cancelled_again() {
        String id = booked();
        String why = "{\"reason\": \"NO_CHAIR\", \"initiator\": \"CENTRE\"}";
        centre.nurse()
                .header("If-Match", etag(id))
                .body(why)
                .post(visit(id) + "/cancellation")
                .then()
                .statusCode(200);

        centre.nurse()
                .header("If-Match", etag(id))
                .body(why)
                .post(visit(id) + "/cancellation")
                .then()
                .statusCode(409)
                .body("type", endsWith("/visit-status"));
    }

    @Test
    void an_unknown_initiator_is_a_400() {
        String id = booked();

        centre.nurse()
                .header("If-Match", etag(id))
                .body("{\"reason\": \"WEATHER\", \"initiator\": \"ALIENS\"}")
                .post(visit(id) + "/cancellation")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("initiator"));
    }

    @Test
    void a_no_show_before_the_start_is_a_422() {
        String id = booked();

        centre.nurse()
                .header("If-Match", etag(id))
                .post(visit(id) + "/no-show")
                .then()
                .statusCode(422)
                .body("reasons.code", contains("not-yet"));
    }

    @Test
    void a_visit_of_another_centre_is_a_404() {
        String id = booked();

        Centre.open(1, 1).nurse().get(visit(id)).then().statusCode(404);
    }

    @Test
    void a_visit_that_never_was_is_a_404() {
        centre.nurse().get(visit(UUID.randomUUID().toString())).then().statusCode(404);
        centre.nurse().get(visit("none")).then().statusCode(404);
    }

    @Test
    void nobody_books_without_signing_in_or_in_the_wrong_role() {
        TestCourse course = TestCourse.single(centre, 1);
        Map<String, Object> body = TestCourse.body(course.firstCycle(chair, "08:00"));

        RestAssured.given()
                .contentType("application/json")
                .body(body)
                .post(visitsOf(course))
                .then()
                .statusCode(401);
        centre.pharmacist().body(body).post(visitsOf(course)).then().statusCode(403);
    }

    @Test
    void the_visits_of_a_course_come_in_pages() {
        TestCourse course = TestCourse.single(centre, 2);
        post(course, course.firstCycle(chair, "08:00")).then().statusCode(201);

        String next = centre.nurse()
                .queryParam("limit", 1)
                .get(visitsOf(course))
                .then()
                .statusCode(200)
                .body("items.day", contains(1))
                .extract()
                .path("next");

        centre.nurse()
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(visitsOf(course))
                .then()
                .statusCode(200)
                .body("items.day", contains(2))
                .body("next", nullValue());
    }

    @Test
    void the_visits_of_a_centre_are_those_of_the_days_asked_for() {
        String id = booked();

        centre.nurse()
                .queryParam("from", "2026-11-23")
                .queryParam("to", "2026-11-29")
                .get(centre.path("/visits"))
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        centre.nurse()
                .queryParam("from", "2026-11-25")
                .queryParam("to", "2026-11-29")
                .get(centre.path("/visits"))
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void more_than_a_month_of_visits_is_a_400() {
        centre.nurse()
                .queryParam("from", "2026-11-01")
                .queryParam("to", "2026-12-02")
                .get(centre.path("/visits"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("to"));
        centre.nurse()
                .queryParam("from", "2026-11-01")
                .queryParam("to", "2026-12-01")
                .get(centre.path("/visits"))
                .then()
                .statusCode(200);
    }

    @Test
    void a_list_without_days_is_a_400() {
        centre.nurse().get(centre.path("/visits")).then().statusCode(400);
        centre.nurse().get(centre.path("/capacity")).then().statusCode(400);
        centre.nurse()
                .queryParam("date", "tomorrow")
                .get(centre.path("/capacity"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("date"));
    }

    @Test
    void the_capacity_of_a_day_is_told_slot_by_slot() {
        booked();

        JsonPath capacity = centre.nurse()
                .queryParam("date", "2026-11-24")
                .get(centre.path("/capacity"))
                .then()
                .statusCode(200)
                .body("slots", hasSize(48))
                .extract()
                .jsonPath();

        assertThat(capacity.getString("slots[4].startsAt")).isEqualTo("2026-11-24T08:00:00-05:00");
        assertThat(capacity.getInt("slots[4].chairsUsed")).isEqualTo(1);
        assertThat(capacity.getInt("slots[4].nurseUnitsAvailable")).isEqualTo(24);
    }

    @Test
    void a_closed_day_has_no_slots() {
        centre.nurse()
                .queryParam("date", "2026-11-28")
                .get(centre.path("/capacity"))
                .then()
                .statusCode(200)
                .body("slots", empty());
    }
}

package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.ChairId;
import org.infusary.security.Roles;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoldResourceTest {
    private Centre centre;
    private ChairId chair;

    @BeforeEach
    void open() {
        centre = Centre.open(1, 2);
        chair = TestCourse.chairs(centre).get(0);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private Response hold(TestCourse course, Object minutes) {
        Map<String, Object> body = new HashMap<>(TestCourse.body(course.firstCycle(chair, "08:00")));
        if (minutes != null) {
            body.put("minutes", minutes);
        }
        return centre.scheduler().body(body).post("/api/v1/courses/" + course.id() + "/holds");
    }

    private String held(TestCourse course) {
        return hold(course, null).then().statusCode(201).extract().path("id");
    }

    private static String address(String hold) {
        return "/api/v1/holds/" + hold;
    }

    private Response booking(String hold) {
        return centre.nurse().post(address(hold) + "/booking");
    }

    @Test
    void a_hold_tells_its_end_and_its_visits() {
        TestCourse course = TestCourse.single(centre, 2);

        String location = hold(course, null)
                .then()
                .statusCode(201)
                .body("status", equalTo("HELD"))
                .body("heldAt", equalTo("2026-11-23T03:00:00-05:00"))
                .body("until", equalTo("2026-11-23T03:10:00-05:00"))
                .body("courseId", equalTo(course.id().toString()))
                .body("visits.status", contains("HELD", "HELD"))
                .body("visits.heldUntil", everyItem(equalTo("2026-11-23T03:10:00-05:00")))
                .extract()
                .header("Location");

        centre.nurse().get(location).then().statusCode(200).body("visits", hasSize(2));
    }

    @Test
    void a_patient_is_asked_while_the_place_is_held() {
        // A scheduler finds the best place and keeps it for half an hour.
        TestCourse course = TestCourse.single(centre, 1);
        String offers = "/api/v1/courses/" + course.id() + "/offers";
        Map<String, Object> place =
                centre.scheduler().get(offers).then().statusCode(200).extract().path("offers[0].visits[0]");
        Map<String, Object> wanted =
                Map.of("dayId", place.get("dayId"), "chairId", place.get("chairId"), "startsAt", place.get("startsAt"));
        String hold = centre.scheduler()
                .body(Map.of("visits", List.of(wanted), "minutes", 30))
                .post("/api/v1/courses/" + course.id() + "/holds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // Another one, with another patient on the telephone, is told what is left.
        TestCourse other = TestCourse.single(centre, 1);
        centre.nurse()
                .body(Map.of(
                        "visits",
                        List.of(Map.of(
                                "dayId", other.day(1, 1).toString(),
                                "chairId", place.get("chairId"),
                                "startsAt", place.get("startsAt")))))
                .post("/api/v1/courses/" + other.id() + "/visits")
                .then()
                .statusCode(409)
                .body("reasons.code", hasItem("chair-taken"))
                .body("alternatives[0].visits[0].startsAt", not(equalTo(place.get("startsAt"))));

        // The patient says yes after 29 minutes.
        TestClock.set(TestClock.MON_23_NOV_0800.plus(Duration.ofMinutes(29)));
        booking(hold).then().statusCode(201).body("startsAt", contains(place.get("startsAt")));
        centre.nurse().get("/api/v1/courses/" + course.id()).then().body("cycles[0].status", equalTo("BOOKED"));
    }

    @Test
    void boards_and_capacity_show_what_is_held() {
        String hold = held(TestCourse.single(centre, 1));

        centre.nurse()
                .get(centre.path("/visits?from=2026-11-24&to=2026-11-24"))
                .then()
                .body("items.status", contains("HELD"))
                .body("items.holdId", contains(hold));
        centre.nurse()
                .get(centre.path("/schedule?from=2026-11-24&to=2026-11-24"))
                .then()
                .body("items.status", contains("HELD"));
        centre.nurse()
                .get(centre.path("/capacity?date=2026-11-24"))
                .then()
                .body("slots.chairsHeld", hasItem(1))
                .body("slots.chairsHeld", hasItem(0));
    }

    @Test
    void a_hold_is_booked_with_the_answer_of_a_booking() {
        TestCourse course = TestCourse.single(centre, 2);
        String hold = held(course);

        booking(hold)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/courses/" + course.id() + "/visits"))
                .body("status", contains("BOOKED", "BOOKED"))
                .body("heldUntil", contains(nullValue(), nullValue()))
                .body("holdId", contains(nullValue(), nullValue()));

        centre.nurse()
                .get(address(hold))
                .then()
                .body("status", equalTo("BOOKED"))
                .body("visits", hasSize(2));
        booking(hold).then().statusCode(409).body("type", endsWith("/hold-booked"));
    }

    @Test
    void an_expired_hold_is_a_409_with_the_next_offers_and_gone_from_the_board() {
        TestCourse course = TestCourse.single(centre, 1);
        String hold = held(course);

        TestClock.set(TestClock.MON_23_NOV_0800.plus(Duration.ofMinutes(10)));

        booking(hold)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("/hold-expired"))
                .body("alternatives", hasSize(5));
        centre.nurse()
                .get(address(hold))
                .then()
                .body("status", equalTo("EXPIRED"))
                .body("visits", empty());
        centre.nurse()
                .get(centre.path("/schedule?from=2026-11-24&to=2026-11-24"))
                .then()
                .body("items", empty());
        centre.scheduler().post(address(hold) + "/release").then().statusCode(409);
    }

    @Test
    void a_released_hold_is_told_and_not_booked_any_more() {
        String hold = held(TestCourse.single(centre, 1));

        centre.scheduler()
                .post(address(hold) + "/release")
                .then()
                .statusCode(200)
                .body("status", equalTo("RELEASED"))
                .body("visits", empty());

        booking(hold)
                .then()
                .statusCode(409)
                .body("type", endsWith("/hold-released"))
                .body("alternatives", hasSize(5));
    }

    @Test
    void a_held_chair_is_a_409_with_reasons_and_alternatives() {
        held(TestCourse.single(centre, 1));

        hold(TestCourse.single(centre, 1), null)
                .then()
                .statusCode(409)
                .body("type", endsWith("/chair-taken"))
                .body("reasons[0].detail", containsString("2026-11-24 08:00"))
                .body("alternatives", hasSize(5));
    }

    @Test
    void a_day_is_the_longest() {
        hold(TestCourse.single(centre, 1), 1440)
                .then()
                .statusCode(201)
                .body("until", equalTo("2026-11-24T03:00:00-05:00"));
        hold(TestCourse.single(centre, 1), 1441).then().statusCode(400).body("errors.field", contains("minutes"));
        hold(TestCourse.single(centre, 1), 0).then().statusCode(400);
    }

    @Test
    void the_same_key_holds_once() {
        TestCourse course = TestCourse.single(centre, 1);
        List<String> ids = List.of(1, 2).stream()
                .map(time -> centre.scheduler()
                        .header("Idempotency-Key", "hold-" + course.id())
                        .body(TestCourse.body(course.firstCycle(chair, "08:00")))
                        .post("/api/v1/courses/" + course.id() + "/holds")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();

        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    @Test
    void a_hold_of_another_site_is_not_found() {
        String hold = held(TestCourse.single(centre, 1));

        Centre.open(1, 1).as(Roles.NURSE).get(address(hold)).then().statusCode(404);
    }

    @Test
    void the_schedule_goes_on_behind_a_held_visit_that_has_gone() {
        centre = Centre.open(2, 2);
        chair = TestCourse.chairs(centre).get(0);
        held(TestCourse.single(centre, 1));
        TestCourse later = TestCourse.single(centre, 1);
        centre.scheduler()
                .body(TestCourse.body(later.firstCycle(TestCourse.chairs(centre).get(1), "13:00")))
                .post("/api/v1/courses/" + later.id() + "/visits")
                .then()
                .statusCode(201);
        String day = centre.path("/schedule?from=2026-11-24&to=2026-11-24&limit=1");
        String next = centre.nurse()
                .get(day)
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");

        TestClock.set(TestClock.MON_23_NOV_0800.plus(Duration.ofMinutes(10)));
        TestCourse other = TestCourse.single(centre, 1, TestCourse.WED_25_NOV);
        centre.scheduler()
                .body(TestCourse.body(other.firstCycle(chair, "08:00")))
                .post("/api/v1/courses/" + other.id() + "/visits")
                .then()
                .statusCode(201);

        centre.nurse()
                .queryParam("cursor", next)
                .get(day)
                .then()
                .statusCode(200)
                .body("items.status", contains("BOOKED"));
    }
}

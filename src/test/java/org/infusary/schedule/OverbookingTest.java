package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.at;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.ChairId;
import org.infusary.testing.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One nurse, who is at a first patient's access at 08:35 and then watches a rising rate until 10:45. */
@QuarkusTest
class OverbookingTest {
    private static final String URGENT = "URGENT";

    private Centre centre;
    private List<ChairId> chairs;

    @BeforeEach
    void open() {
        centre = Centre.open(3, 1);
        chairs = TestCourse.chairs(centre);
        book(centre.scheduler(), 0, "08:00", null).then().statusCode(201);
    }

    private Response book(RequestSpecification who, int chair, String time, String reason) {
        TestCourse course = TestCourse.single(centre, 1);
        Map<String, Object> body = new HashMap<>(
                TestCourse.body(List.of(new WantedPlace(course.day(1, 1), chairs.get(chair), at(TUE_24_NOV, time)))));
        if (reason != null) {
            body.put("overbooking", Map.of("reason", reason));
        }
        return who.body(body).post("/api/v1/courses/" + course.id() + "/visits");
    }

    @Test
    void a_nurse_books_above_the_nurses_at_work_up_to_the_cap_and_it_is_shown() {
        centre.decide("overbookingNurseUnits", 4);

        // the access at 08:50 needs 12 beside the 4 of the first patient
        JsonPath booked = book(centre.nurse(), 1, "08:15", URGENT)
                .then()
                .statusCode(201)
                .body("[0].overbooking.nurseUnits", equalTo(4))
                .body("[0].overbooking.reason", equalTo(URGENT))
                .body("[0].overbooking.bookedBy", notNullValue())
                .body("[0].overbooking.bookedAt", notNullValue())
                .extract()
                .jsonPath();

        centre.scheduler()
                .get("/api/v1/visits/" + booked.getString("[0].id"))
                .then()
                .body("overbooking.nurseUnits", equalTo(4));
        centre.nurse()
                .get(centre.path("/schedule?from=2026-11-24&to=2026-11-24"))
                .then()
                .body("items.overbookedNurseUnits", contains(nullValue(), equalTo(4)))
                .body("items.overbookingReason", contains(nullValue(), equalTo(URGENT)));
    }

    @Test
    void the_capacity_of_the_day_shows_what_is_overbooked_and_where_visits_begin() {
        centre.decide("overbookingNurseUnits", 4);
        book(centre.nurse(), 1, "08:15", URGENT).then().statusCode(201);

        JsonPath capacity =
                centre.scheduler().get(centre.path("/capacity?date=2026-11-24")).jsonPath();

        assertThat(capacity.getList("slots.nurseUnitsOverbooked").subList(4, 9)).isEqualTo(List.of(0, 0, 3, 4, 0));
        assertThat(capacity.getList("slots.starts").subList(3, 7)).isEqualTo(List.of(0, 1, 1, 0));
    }

    @Test
    void beyond_the_cap_it_is_a_409_that_names_cap_and_moment() {
        centre.decide("overbookingNurseUnits", 3);

        book(centre.nurse(), 1, "08:15", URGENT)
                .then()
                .statusCode(409)
                .body("type", containsString("chair-taken"))
                .body("reasons.code", contains("overbooking-above-cap"))
                .body("reasons[0].detail", containsString("2026-11-24 08:50"))
                .body("reasons[0].detail", containsString("the centre allows 3"));
    }

    @Test
    void a_centre_that_decided_nothing_allows_none() {
        book(centre.nurse(), 1, "08:15", URGENT)
                .then()
                .statusCode(409)
                .body("reasons.code", contains("overbooking-above-cap"));
    }

    @Test
    void without_asking_for_it_nothing_is_overbooked() {
        centre.decide("overbookingNurseUnits", 120);

        book(centre.nurse(), 1, "08:15", null).then().statusCode(409).body("reasons.code", contains("nurses-busy"));
    }

    @Test
    void a_scheduler_may_not_overbook() {
        centre.decide("overbookingNurseUnits", 120);

        book(centre.scheduler(), 1, "08:15", URGENT).then().statusCode(403);
    }

    @Test
    void a_chair_is_never_overbooked() {
        centre.decide("overbookingNurseUnits", 120);

        book(centre.nurse(), 0, "08:15", URGENT).then().statusCode(409).body("reasons.code", contains("chair-taken"));
    }

    @Test
    void a_visit_for_which_nurses_suffice_keeps_no_overbooking() {
        centre.decide("overbookingNurseUnits", 4);

        book(centre.nurse(), 1, "13:15", URGENT).then().statusCode(201).body("[0].overbooking", nullValue());
    }

    @Test
    void where_no_nurse_is_at_work_none_is_overbooked() {
        centre.decide("overbookingNurseUnits", 120);
        staff("{\"shifts\": [{\"starts\": \"07:00\", \"ends\": \"15:00\", \"nurses\": 1}]}");

        book(centre.nurse(), 1, "12:00", "STAFF_ON_CALL")
                .then()
                .statusCode(409)
                .body("reasons.code", hasItem("no-nurse-at-work"));
    }

    private void staff(String shifts) {
        String tag = centre.admin().get(centre.path("/staffing")).header("ETag");
        centre.admin()
                .header("If-Match", tag)
                .body(shifts)
                .put(centre.path("/staffing/2026-11-24"))
                .then()
                .statusCode(200);
    }

    @Test
    void an_overbooking_without_or_with_an_unknown_reason_is_a_400() {
        book(centre.nurse(), 1, "08:15", "BECAUSE").then().statusCode(400);

        TestCourse course = TestCourse.single(centre, 1);
        Map<String, Object> body = new HashMap<>(TestCourse.body(course.firstCycle(chairs.get(1), "08:15")));
        body.put("overbooking", Map.of());
        centre.nurse()
                .body(body)
                .post("/api/v1/courses/" + course.id() + "/visits")
                .then()
                .statusCode(400)
                .body("errors[0].field", containsString("overbooking.reason"));
    }
}

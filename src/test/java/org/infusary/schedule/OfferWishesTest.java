package org.infusary.schedule;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.ChairId;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Offers by the needs and preferences of the patient, and by those of one request. */
@QuarkusTest
class OfferWishesTest {
    private Centre centre;
    private List<ChairId> chairs;

    @BeforeEach
    void open() {
        centre = Centre.open(2, 4);
        chairs = TestCourse.chairs(centre);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private void prefer(TestCourse course, String weekdays, String hours, String chair, boolean same) {
        String address = "/api/v1/patients/" + course.patient() + "/scheduling-preferences";
        String tag = centre.scheduler().get(address).header("ETag");
        centre.scheduler()
                .header("If-Match", tag)
                .body("""
                        {"companion": false, "weekdays": %s, %s "chairId": %s, "sameChairAsLastTime": %s}""".formatted(weekdays, hours, chair, same))
                .put(address)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse offers(TestCourse course, Map<String, ?> wishes) {
        return centre.scheduler()
                .queryParams(wishes)
                .get("/api/v1/courses/" + course.id() + "/offers")
                .then();
    }

    @Test
    void the_hours_and_the_chair_of_the_patient_come_first_and_are_not_traded() {
        TestCourse course = TestCourse.single(centre, 2);
        prefer(
                course,
                "[]",
                "\"earliestStart\": \"10:00\", \"latestStart\": \"11:00\",",
                "\"" + chairs.get(1) + "\"",
                false);

        offers(course, Map.of())
                .statusCode(200)
                .body("offers[0].visits.startsAt", everyItem(containsString("T10:00")))
                .body(
                        "offers[0].visits.chairId",
                        everyItem(equalTo(chairs.get(1).toString())))
                .body("offers[0].trades", empty());
    }

    @Test
    void what_is_not_kept_is_told_by_code_and_text() {
        TestCourse course = TestCourse.single(centre, 1);
        prefer(course, "[\"SUNDAY\"]", "\"latestStart\": \"06:00\",", "null", false);

        offers(course, Map.of("companion", true))
                .body("offers[0].trades.code", hasItem("WEEKDAY"))
                .body("offers[0].trades.code", hasItem("TIME_OF_DAY"))
                .body("offers[0].trades.code", hasItem("COMPANION"))
                .body("offers[0].trades.detail", hasItem(containsString("wished: to 06:00")));
    }

    @Test
    void a_request_overrides_the_record() {
        TestCourse course = TestCourse.single(centre, 1);
        prefer(course, "[\"SUNDAY\"]", "\"latestStart\": \"06:00\",", "null", false);

        offers(course, Map.of("weekdays", "WEDNESDAY,FRIDAY", "earliestStart", "12:00"))
                .body("offers[0].visits[0].date", equalTo("2026-11-25"))
                .body("offers[0].visits[0].startsAt", containsString("T12:00"))
                .body("offers[0].trades.code", not(hasItem("WEEKDAY")))
                .body("offers[0].trades.code", not(hasItem("TIME_OF_DAY")));
        offers(course, Map.of("patientPreferences", false)).body("offers[0].trades", empty());
    }

    @Test
    void the_chair_of_last_time_is_found_again() {
        TestCourse first = TestCourse.single(centre, 1);
        centre.scheduler()
                .body(TestCourse.body(first.firstCycle(chairs.get(1), "08:00")))
                .post("/api/v1/courses/" + first.id() + "/visits")
                .then()
                .statusCode(201);
        TestCourse again = first.another();
        prefer(again, "[]", "", "null", true);

        offers(again, Map.of())
                .body("offers[0].visits[0].chairId", equalTo(chairs.get(1).toString()));
        offers(again, Map.of("sameChairAsLastTime", false, "preferredChairKind", "PRIVATE_ROOM"))
                .body("offers[0].trades.code", hasItem("CHAIR_KIND"));
    }

    @Test
    void a_need_that_the_centre_lacks_is_refused_on_every_day_of_the_window() {
        TestCourse course = TestCourse.single(centre, 1);

        offers(course, Map.of("chairKind", "PRIVATE_ROOM"))
                .statusCode(200)
                .body("offers", empty())
                .body("refusals[0].days.size()", greaterThanOrEqualTo(2))
                .body("refusals[0].days.bindings.code.flatten()", hasItem("no-such-chair"));
    }

    @Test
    void wishes_that_cannot_be_read_are_a_400() {
        TestCourse course = TestCourse.single(centre, 1);

        offers(course, Map.of("weekdays", "SOMEDAY")).statusCode(400).body("errors[0].field", equalTo("weekdays"));
        offers(course, Map.of("earliestStart", "8")).statusCode(400).body("errors[0].field", equalTo("earliestStart"));
        offers(course, Map.of("earliestStart", "10:00", "latestStart", "09:00"))
                .statusCode(400)
                .body("errors[0].field", equalTo("latestStart"));
    }

    @Test
    void one_released_day_of_a_cycle_is_offered_alone() {
        TestCourse course = TestCourse.single(centre, 2);
        offers(course, Map.of("dayId", course.day(1, 2).toString()))
                .statusCode(422)
                .body("reasons[0].code", equalTo("cycle-incomplete"));
        List<String> booked = centre.scheduler()
                .body(TestCourse.body(course.firstCycle(chairs.get(0), "08:00")))
                .post("/api/v1/courses/" + course.id() + "/visits")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String second = "/api/v1/visits/" + booked.get(1);
        centre.scheduler()
                .header("If-Match", centre.scheduler().get(second).header("ETag"))
                .body("{\"reason\": \"PATIENT_REQUEST\", \"initiator\": \"PATIENT\"}")
                .post(second + "/cancellation")
                .then()
                .statusCode(200);

        offers(course, Map.of("dayId", course.day(1, 2).toString()))
                .statusCode(200)
                .body("offers[0].visits", hasSize(1))
                .body("offers[0].visits[0].dayId", equalTo(course.day(1, 2).toString()))
                .body("offers[0].visits[0].date", not(equalTo(TUE_24_NOV.toString())));
        offers(course, Map.of("dayId", course.day(1, 1).toString()))
                .statusCode(422)
                .body("reasons[0].code", equalTo("day-not-open"));
        offers(course, Map.of("dayId", TestCourse.single(centre, 1).day(1, 1).toString()))
                .statusCode(400);
        offers(course, Map.of("dayId", course.day(1, 2).toString(), "cycles", "1"))
                .statusCode(400);
    }
}

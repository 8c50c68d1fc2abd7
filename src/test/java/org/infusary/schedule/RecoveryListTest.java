package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.WED_25_NOV;
import static org.infusary.schedule.TestCourse.at;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.infusary.course.Planning;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.Grams;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is to be called because an infusion is not booked, over HTTP. */
@QuarkusTest
class RecoveryListTest {
    private static final String UNWELL = "{\"reason\": \"PATIENT_UNWELL\", \"initiator\": \"PATIENT\"}";
    private static final LocalDate FRI_27_NOV = LocalDate.of(2026, 11, 27);

    @Inject
    Planning planning;

    private Centre centre;
    private ChairId chair;

    @BeforeEach
    void open() {
        centre = Centre.open(1, 1);
        chair = TestCourse.chairs(centre).get(0);
    }

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    private ValidatableResponse list(String query) {
        return centre.scheduler()
                .get(centre.path("/recovery-list" + query))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse row(TestCourse course) {
        return list("?courseId=" + course.id());
    }

    private List<String> book(TestCourse course, List<WantedPlace> places) {
        return centre.scheduler()
                .body(TestCourse.body(places))
                .post("/api/v1/courses/" + course.id() + "/visits")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse callOff(String visit, String verb, String body) {
        String path = "/api/v1/visits/" + visit;
        String tag = centre.nurse().get(path).header("ETag");
        return centre.nurse()
                .header("If-Match", tag)
                .body(body)
                .post(path + verb)
                .then();
    }

    private static void clock(LocalDate date, String time) {
        TestClock.set(at(date, time));
    }

    /** The day went in as planned; chairside is not this test's. */
    private void give(TestCourse course, int cycle, int day, LocalDate on) {
        give(course, cycle, day, on, "70");
    }

    private void give(TestCourse course, int cycle, int day, LocalDate on, String grams) {
        TestCourse.asked(centre, () -> {
            planning.given(course.day(cycle, day), on, new Grams(new BigDecimal(grams)));
            return true;
        });
    }

    private List<Map<String, Object>> asWanted(JsonPath row, int offer) {
        List<Map<String, Object>> wanted = new ArrayList<>();
        row.<Map<String, Object>>getList("items[0].offers[%d].visits".formatted(offer))
                .forEach(place -> wanted.add(Map.of(
                        "dayId", place.get("dayId"),
                        "chairId", place.get("chairId"),
                        "startsAt", place.get("startsAt"))));
        return wanted;
    }

    @Test
    void a_no_show_leads_to_its_row_with_places_that_can_be_booked() {
        TestCourse course = TestCourse.single(centre, 1);
        String visit = book(course, course.firstCycle(chair, "08:00")).get(0);
        list("").body("items", empty());
        clock(TUE_24_NOV, "08:05");

        String path = callOff(visit, "/no-show", "").statusCode(200).extract().path("recoveryPath");

        JsonPath row = centre.scheduler()
                .get(path)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].patientId", equalTo(course.patient()))
                .body("items[0].familyName", equalTo("Okafor"))
                .body("items[0].courseId", equalTo(course.id().toString()))
                .body("items[0].cycle", equalTo(1))
                .body("items[0].openDays.dayId", contains(course.day(1, 1).toString()))
                .body("items[0].openDays[0].date", equalTo("2026-11-24"))
                .body("items[0].why", equalTo("NO_SHOW"))
                .body("items[0].visitId", equalTo(visit))
                .body("items[0].lastGivenOn", nullValue())
                .body("items[0].target", equalTo("2026-11-24"))
                .body("items[0].windowTo", equalTo("2026-11-27"))
                .body("items[0].lateness", equalTo("ON_TIME"))
                .body("items[0].daysLate", equalTo(0))
                .body("items[0].reviewNeeded", equalTo(false))
                .body("items[0].planAgain", equalTo(false))
                .body("items[0].offers", hasSize(2))
                .body("items[0].refusals", empty())
                .body("items[0].reasons", empty())
                .extract()
                .jsonPath();
        centre.scheduler()
                .body(Map.of("visits", asWanted(row, 1)))
                .post("/api/v1/courses/" + course.id() + "/visits")
                .then()
                .statusCode(201);
        row(course).body("items", empty());
    }

    @Test
    void chair_and_nurse_of_a_no_show_are_free_at_once() {
        TestCourse course = TestCourse.single(centre, 1);
        TestCourse other = TestCourse.single(centre, 1);
        String visit = book(course, course.firstCycle(chair, "08:00")).get(0);
        clock(TUE_24_NOV, "08:05");
        List<WantedPlace> sameChair = other.firstCycle(chair, "08:30");
        centre.scheduler()
                .body(TestCourse.body(sameChair))
                .post("/api/v1/courses/" + other.id() + "/visits")
                .then()
                .statusCode(409);

        callOff(visit, "/no-show", "").statusCode(200);

        assertThat(book(other, sameChair)).hasSize(1);
    }

    @Test
    void a_cancelled_day_is_listed_until_it_is_booked_again() {
        TestCourse course = TestCourse.maintenance(centre);
        WantedPlace second = new WantedPlace(course.day(2, 1), chair, at(course.planned(2, 1), "08:00"));
        book(course, course.firstCycle(chair, "08:00"));
        String visit = book(course, List.of(second)).get(0);

        callOff(visit, "/cancellation", UNWELL).statusCode(200);

        row(course)
                .body("items[0].why", equalTo("CANCELLED"))
                .body("items[0].cycle", equalTo(2))
                .body("items[0].lateness", equalTo("EARLY"))
                .body("items[0].daysLate", equalTo(-22))
                .body("items[0].offers", hasSize(2));
        book(course, List.of(second));
        row(course).body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, ON_TIME, 0, false, false",
        "2026-11-27, ON_TIME, 3, false, false",
        "2026-11-28, LATE, 4, false, true",
        "2026-12-08, LATE, 14, false, true",
        "2026-12-09, OVERDUE, 15, true, true",
        "2027-02-01, OVERDUE, 69, true, true"
    })
    void a_first_cycle_that_nobody_booked_is_listed_from_its_window_on(
            LocalDate today, String lateness, int daysLate, boolean reviewNeeded, boolean planAgain) {
        TestCourse course = TestCourse.maintenance(centre);
        row(course).body("items", empty());
        clock(today, "06:00");

        row(course)
                .body("items[0].why", equalTo("NEVER_BOOKED"))
                .body("items[0].visitId", nullValue())
                .body("items[0].lateness", equalTo(lateness))
                .body("items[0].daysLate", equalTo(daysLate))
                .body("items[0].reviewNeeded", equalTo(reviewNeeded))
                .body("items[0].planAgain", equalTo(planAgain))
                .body("items[0].offers", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-11, EARLY", "2026-12-12, ON_TIME", "2026-12-18, ON_TIME", "2026-12-19, LATE",
        "2026-12-29, LATE", "2026-12-30, OVERDUE", "2027-01-19, OVERDUE", "2027-01-20, LAPSED"
    })
    void after_an_infusion_lateness_is_counted_from_the_last_day_given(LocalDate today, String lateness) {
        TestCourse course = TestCourse.maintenance(centre);
        String visit = book(
                        course, List.of(new WantedPlace(course.day(2, 1), chair, at(course.planned(2, 1), "08:00"))))
                .get(0);
        callOff(visit, "/cancellation", UNWELL).statusCode(200);
        clock(TUE_24_NOV, "12:00");
        give(course, 1, 1, TUE_24_NOV);
        clock(today, "06:00");

        row(course)
                .body("items[0].cycle", equalTo(2))
                .body("items[0].lastGivenOn", equalTo("2026-11-24"))
                .body("items[0].dueOn", equalTo("2026-12-15"))
                .body("items[0].lateness", equalTo(lateness));
    }

    @Test
    void a_day_missing_within_a_cycle_is_late_the_day_after() {
        TestCourse course = TestCourse.single(centre, 2);
        List<String> visits = book(course, course.firstCycle(chair, "08:00"));
        callOff(visits.get(1), "/cancellation", UNWELL).statusCode(200);
        clock(TUE_24_NOV, "12:00");
        give(course, 1, 1, TUE_24_NOV);

        row(course)
                .body("items[0].openDays.day", contains(2))
                .body("items[0].dueOn", equalTo("2026-11-25"))
                .body("items[0].lateness", equalTo("EARLY"));
        clock(WED_25_NOV.plusDays(1), "06:00");
        row(course)
                .body("items[0].lateness", equalTo("LATE"))
                .body("items[0].planAgain", equalTo(false))
                .body("items[0].offers", hasSize(2));
    }

    @Test
    void a_day_on_which_nothing_went_in_is_no_day_given() {
        TestCourse course = TestCourse.maintenance(centre);
        clock(TUE_24_NOV, "12:00");
        give(course, 1, 1, TUE_24_NOV, "0");
        clock(LocalDate.of(2026, 12, 15), "06:00");

        row(course)
                .body("items[0].cycle", equalTo(2))
                .body("items[0].lastGivenOn", nullValue())
                .body("items[0].dueOn", equalTo("2026-12-15"))
                .body("items[0].lateness", equalTo("ON_TIME"));
    }

    @Test
    void past_the_window_the_offers_hold_once_the_order_is_planned_again() {
        TestCourse course = TestCourse.maintenance(centre);
        clock(FRI_27_NOV.plusDays(3), "06:00");
        JsonPath row = row(course)
                .body("items[0].planAgain", equalTo(true))
                .body("items[0].offers", hasSize(2))
                .extract()
                .jsonPath();
        Map<String, Object> wanted = Map.of("visits", asWanted(row, 0));
        String visits = "/api/v1/courses/" + course.id() + "/visits";
        centre.scheduler()
                .body(wanted)
                .post(visits)
                .then()
                .statusCode(422)
                .body("reasons.code", contains("outside-window"));

        centre.plan(course.order());

        centre.scheduler().body(wanted).post(visits).then().statusCode(201);
    }

    @Test
    void a_weight_too_old_to_plan_with_is_told_in_place_of_offers() {
        TestCourse course = TestCourse.maintenance(centre);
        clock(LocalDate.of(2027, 11, 24), "06:00");

        row(course)
                .body("items[0].offers", empty())
                .body("items[0].refusals", empty())
                .body("items[0].reasons.code", hasItem("weight-stale"));
    }

    @Test
    void what_is_only_held_is_still_listed() {
        TestCourse course = TestCourse.single(centre, 1);
        clock(TUE_24_NOV, "06:00");

        centre.scheduler()
                .body(TestCourse.body(course.firstCycle(chair, "08:00")))
                .post("/api/v1/courses/" + course.id() + "/holds")
                .then()
                .statusCode(201);

        row(course).body("items", hasSize(1));
    }

    @Test
    void without_a_place_the_row_says_what_binds() {
        TestCourse course = TestCourse.single(centre, 1);
        centre.admin()
                .body("{\"fromDate\": \"2026-11-24\", \"toDate\": \"2027-01-15\", \"reason\": \"HOLIDAY\"}")
                .post(centre.path("/closures"))
                .then()
                .statusCode(201);
        clock(TUE_24_NOV, "06:00");

        row(course)
                .body("items[0].offers", empty())
                .body("items[0].refusals.cycle", contains(1))
                .body("items[0].refusals[0].days[0].bindings.code", hasItem("centre-closed"));
    }

    @Test
    void only_active_orders_are_listed() {
        TestCourse course = TestCourse.single(centre, 1);
        clock(TUE_24_NOV, "06:00");
        row(course).body("items", hasSize(1));
        String order = "/api/v1/orders/" + course.order();
        String tag = centre.prescriber().get(order).header("ETag");

        centre.prescriber()
                .header("If-Match", tag)
                .body("{\"status\": \"ON_HOLD\", \"reason\": \"REVIEW_DUE\"}")
                .post(order + "/status")
                .then()
                .statusCode(200);

        row(course).body("items", empty());
    }

    @Test
    void the_latest_come_first_and_pages_follow_one_another() {
        TestCourse given = TestCourse.maintenance(centre);
        TestCourse overdue = TestCourse.single(centre, 1);
        TestCourse longer = TestCourse.single(centre, 1);
        clock(TUE_24_NOV, "12:00");
        give(given, 1, 1, TUE_24_NOV);
        clock(LocalDate.of(2027, 1, 11), "06:00");
        TestCourse late = TestCourse.single(centre, 1, LocalDate.of(2027, 1, 12));
        clock(LocalDate.of(2027, 1, 20), "06:00");
        TestCourse onTime = TestCourse.single(centre, 1, LocalDate.of(2027, 1, 20));
        List<String> expected = List.of(
                given.id().toString(),
                overdue.id().toString(),
                longer.id().toString(),
                late.id().toString(),
                onTime.id().toString());

        list("?offers=0")
                .body("items.courseId", equalTo(expected))
                .body("items.lateness", contains("LAPSED", "OVERDUE", "OVERDUE", "LATE", "ON_TIME"))
                .body("items[0].offers", empty());
        List<String> paged = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = list("?offers=0&limit=2" + next).extract().jsonPath();
            paged.addAll(page.getList("items.courseId"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        assertThat(paged).isEqualTo(expected);
    }

    @Test
    void an_urgent_order_comes_first_until_it_is_booked_and_one_that_waits_for_an_event_not_at_all() {
        TestCourse overdue = TestCourse.single(centre, 1);
        TestCourse.timed(
                centre,
                1,
                "\"timing\": {\"event\": {\"kind\": \"CHILDBIRTH\", \"daysAfter\": 1, \"expectedOn\": \"2026-11-24\"}}");
        TestCourse urgent = TestCourse.timed(
                centre,
                1,
                "\"startOn\": \"2026-12-20\", \"timing\": {\"priority\": \"URGENT\", \"startBy\": \"2026-12-22\"}");
        clock(LocalDate.of(2026, 12, 21), "06:00");

        list("?offers=1")
                .body(
                        "items.courseId",
                        contains(urgent.id().toString(), overdue.id().toString()))
                .body("items.lateness", contains("ON_TIME", "OVERDUE"))
                .body("items.startBy", contains(equalTo("2026-12-22"), nullValue()))
                .body("items[0].offers[0].visits[0].date", equalTo("2026-12-21"));
        clock(LocalDate.of(2026, 12, 23), "06:00");
        list("").body("items[0].courseId", equalTo(urgent.id().toString()))
                .body("items[0].lateness", equalTo("LATE"))
                .body("items[0].reasons.code", contains("after-start-by"))
                .body("items[0].offers", empty());
    }

    @Test
    void overdue_patients_are_looked_at_once() {
        TestCourse course = TestCourse.maintenance(centre);
        TestCourse.single(centre, 1, LocalDate.of(2026, 12, 21));
        clock(LocalDate.of(2026, 12, 21), "06:00");
        list("?offers=0").body("items.reviewNeeded", contains(true, false));
        String reviews = centre.path("/recovery-list/reviews");

        String task = centre.scheduler()
                .post(reviews)
                .then()
                .statusCode(200)
                .body("opened", hasSize(1))
                .body("opened[0].courseId", equalTo(course.id().toString()))
                .body("opened[0].cycle", equalTo(1))
                .extract()
                .path("opened[0].taskId");

        centre.nurse().post(reviews).then().statusCode(200).body("opened", empty());
        row(course)
                .body("items[0].lateness", equalTo("OVERDUE"))
                .body("items[0].reviewNeeded", equalTo(false))
                .body("items[0].reviewTaskId", equalTo(task));
        answer(task, "/completion", "{\"outcome\": \"GIVE_AS_ORDERED\"}");
        row(course).body("items[0].reviewNeeded", equalTo(false)).body("items[0].reviewTaskId", equalTo(task));
    }

    @Test
    void a_review_that_was_taken_back_is_needed_again() {
        TestCourse course = TestCourse.maintenance(centre);
        clock(LocalDate.of(2026, 12, 21), "06:00");
        String reviews = centre.path("/recovery-list/reviews");
        String task = centre.scheduler().post(reviews).path("opened[0].taskId");

        answer(task, "/cancellation", "{\"reason\": \"ENTERED_IN_ERROR\"}");

        row(course).body("items[0].reviewNeeded", equalTo(true)).body("items[0].reviewTaskId", nullValue());
        centre.scheduler().post(reviews).then().body("opened.taskId", not(contains(task)));
    }

    private void answer(String task, String verb, String body) {
        centre.prescriber()
                .header("If-Match", "\"0\"")
                .body(body)
                .post("/api/v1/tasks/" + task + verb)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"limit=21, limit", "limit=0, limit", "offers=6, offers", "cursor=x, cursor", "offers=-1, offers"})
    void what_is_asked_beyond_the_bounds_is_refused(String query, String field) {
        centre.scheduler()
                .get(centre.path("/recovery-list?" + query))
                .then()
                .statusCode(400)
                .body("errors.field", contains(field));
    }

    @Test
    void elsewhere_there_is_no_such_list() {
        Centre other = Centre.open(1, 1);

        other.scheduler().get(centre.path("/recovery-list")).then().statusCode(404);
        other.scheduler().post(centre.path("/recovery-list/reviews")).then().statusCode(404);
    }
}

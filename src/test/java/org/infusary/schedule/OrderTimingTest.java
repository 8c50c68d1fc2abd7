package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.WED_25_NOV;
import static org.infusary.schedule.TestCourse.at;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.ChairId;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Urgent, before a procedure, after an event: from the order to the chair, over HTTP. */
@QuarkusTest
class OrderTimingTest {
    private static final LocalDate THU_26_NOV = LocalDate.of(2026, 11, 26);
    private static final LocalDate FRI_27_NOV = LocalDate.of(2026, 11, 27);
    private static final LocalDate THU_10_DEC = LocalDate.of(2026, 12, 10);
    private static final LocalDate FRI_11_DEC = LocalDate.of(2026, 12, 11);

    private Centre centre;
    private ChairId chair;
    private TestMoves moves;

    @BeforeEach
    void open() {
        centre = Centre.open(2, 1);
        chair = TestCourse.chairs(centre).get(0);
        moves = new TestMoves(centre);
    }

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    private TestCourse urgent(int days) {
        return TestCourse.timed(
                centre,
                days,
                "\"startOn\": \"2026-11-24\", \"timing\": {\"priority\": \"URGENT\", \"startBy\": \"2026-11-26\"}");
    }

    /** Two days, over a week before Friday 18 December: 10 and 11 December. */
    private TestCourse beforeSurgery() {
        return TestCourse.timed(
                centre,
                2,
                "\"startOn\": \"2026-11-24\","
                        + " \"timing\": {\"before\": {\"procedureOn\": \"2026-12-18\", \"atLeastDays\": 7}}");
    }

    /** One day after a birth that is expected on Tuesday 1 December. */
    private TestCourse afterBirth() {
        return TestCourse.timed(
                centre,
                1,
                "\"timing\": {\"event\": {\"kind\": \"CHILDBIRTH\", \"daysAfter\": 1, \"expectedOn\": \"2026-12-01\"}}");
    }

    private static String timing(TestCourse course) {
        return "/api/v1/orders/" + course.order() + "/timing";
    }

    private ValidatableResponse put(TestCourse course, String what, String date) {
        return centre.scheduler()
                .header("If-Match", centre.scheduler().get(timing(course)).header("ETag"))
                .body("{\"date\": \"" + date + "\"}")
                .put(timing(course) + what)
                .then();
    }

    private Response book(TestCourse course, WantedPlace... places) {
        return moves.book(course, List.of(places));
    }

    private WantedPlace place(TestCourse course, int day, LocalDate date) {
        return new WantedPlace(course.day(1, day), chair, at(date, "08:00"));
    }

    private JsonPath offers(TestCourse course) {
        return centre.scheduler()
                .get("/api/v1/courses/" + course.id() + "/offers?limit=20")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse read(TestCourse course) {
        return centre.scheduler().get("/api/v1/courses/" + course.id()).then();
    }

    private void close(LocalDate from, LocalDate to) {
        centre.admin()
                .body(Map.of("fromDate", from.toString(), "toDate", to.toString(), "reason", "HOLIDAY"))
                .post(centre.path("/closures"))
                .then()
                .statusCode(201);
    }

    @Test
    void an_urgent_order_is_offered_the_earliest_day_first() {
        TestCourse course = urgent(1);

        JsonPath offers = offers(course);

        centre.nurse()
                .get("/api/v1/orders/" + course.order())
                .then()
                .body("timing.priority", equalTo("URGENT"))
                .body("timing.startBy", equalTo("2026-11-26"))
                .body("timing.before", nullValue());
        read(course)
                .body("cycles[0].targetDate", equalTo("2026-11-24"))
                .body("cycles[0].windowFrom", equalTo("2026-11-24"))
                .body("cycles[0].windowTo", equalTo("2026-11-26"));
        List<String> dates = offers.getList("offers.visits[0].date");
        assertThat(offers.getString("offers[0].visits[0].date")).isEqualTo("2026-11-24");
        assertThat(dates).isNotEmpty();
        book(course, place(course, 1, TUE_24_NOV)).then().statusCode(201);
    }

    @Test
    void an_urgent_order_does_not_begin_after_its_deadline_by_booking_or_by_moving() {
        TestCourse course = urgent(1);

        book(course, place(course, 1, FRI_27_NOV))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("outside-window", "after-start-by"));
        String visit = book(course, place(course, 1, THU_26_NOV)).jsonPath().getString("[0].id");
        moves.preview(visit, TestMoves.to(chair, at(FRI_27_NOV, "08:00")))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("after-start-by"));
        moves.preview(visit, TestMoves.to(chair, at(WED_25_NOV, "08:00")))
                .then()
                .statusCode(200);
    }

    @Test
    void without_a_place_in_time_each_day_tells_what_binds_and_the_nearest_day_is_told() {
        TestCourse course = urgent(1);
        close(TUE_24_NOV, THU_26_NOV);

        JsonPath offers = offers(course);

        assertThat(offers.getList("offers")).isEmpty();
        assertThat(offers.<String>getList("refusals[0].days.date"))
                .containsExactly("2026-11-24", "2026-11-25", "2026-11-26");
        assertThat(offers.getList("refusals[0].days.bindings.code.flatten()", String.class))
                .containsOnly("centre-closed");
        assertThat(offers.getString("refusals[0].nearest[0].date")).isEqualTo("2026-11-27");
    }

    @Test
    void where_nurses_are_busy_a_nurse_overbooks_for_an_urgent_order() {
        centre.decide("overbookingNurseUnits", 12);
        TestCourse other = TestCourse.single(centre, 1);
        book(other, place(other, 1, TUE_24_NOV)).then().statusCode(201);
        TestCourse course = urgent(1);
        Map<String, Object> body = new HashMap<>(TestCourse.body(List.of(
                new WantedPlace(course.day(1, 1), TestCourse.chairs(centre).get(1), at(TUE_24_NOV, "08:15")))));
        body.put("overbooking", Map.of("reason", "URGENT"));

        centre.nurse()
                .body(body)
                .post("/api/v1/courses/" + course.id() + "/visits")
                .then()
                .statusCode(201)
                .body("[0].overbooking.reason", equalTo("URGENT"));
    }

    @Test
    void before_surgery_the_cycle_is_as_late_as_it_may_be_and_no_later() {
        TestCourse course = beforeSurgery();

        read(course)
                .body("cycles[0].days.date", contains("2026-12-10", "2026-12-11"))
                .body("cycles[0].reasons.code", contains("before-procedure"));
        assertThat(offers(course).getList("offers[0].visits.date")).isEqualTo(List.of("2026-12-10", "2026-12-11"));
        book(course, place(course, 1, FRI_11_DEC), place(course, 2, FRI_11_DEC.plusDays(3)))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("outside-window", "too-late-before-procedure"));
        book(course, place(course, 1, THU_10_DEC), place(course, 2, FRI_11_DEC))
                .then()
                .statusCode(201);
        centre.nurse()
                .get(timing(course))
                .then()
                .body("lastDay", equalTo("2026-12-11"))
                .body("occasion", equalTo("PROCEDURE"))
                .body("misplaced", empty());
    }

    @Test
    void surgery_that_comes_earlier_lists_what_no_longer_fits_and_moving_it_settles_that() {
        TestCourse course = beforeSurgery();
        List<String> visits = moves.booked(course, chair, "08:00");

        put(course, "/procedure", "2026-12-17")
                .statusCode(200)
                .body("occasionOn", equalTo("2026-12-17"))
                .body("lastDay", equalTo("2026-12-10"))
                .body("misplaced.visitId", equalTo(visits))
                .body("misplaced.code", contains("outside-window", "too-late-before-procedure"))
                .body("misplaced[1].date", equalTo("2026-12-11"))
                .body("changes", hasSize(1))
                .body("changes[0].from", equalTo("2026-12-18"))
                .body("changes[0].to", equalTo("2026-12-17"));

        moves.read(visits.get(1)).then().body("date", equalTo("2026-12-11")).body("status", equalTo("BOOKED"));
        read(course)
                .body("cycles[0].days.date", contains("2026-12-10", "2026-12-11"))
                .body("cycles[0].windowTo", equalTo("2026-12-09"))
                .body("warnings.code", hasItem("booked-outside-window"));
        Map<String, Object> rest = TestMoves.request("SHIFT_REMAINING", "REST_OF_CYCLE");
        moves.preview(visits.get(0), rest)
                .then()
                .statusCode(200)
                .body("days.to.date", contains("2026-12-08", "2026-12-09"));
        moves.move(visits.get(0), rest).then().statusCode(201);
        centre.scheduler().get(timing(course)).then().body("misplaced", empty());
    }

    @Test
    void a_disruption_puts_no_visit_out_of_time() {
        TestCourse surgery = beforeSurgery();
        moves.booked(surgery, chair, "08:00");
        TestCourse urgent = urgent(1);
        book(urgent, place(urgent, 1, THU_26_NOV)).then().statusCode(201);

        JsonPath friday = disrupted(FRI_11_DEC, FRI_11_DEC);
        JsonPath shortWeek = disrupted(WED_25_NOV, FRI_27_NOV);
        JsonPath noWeek = disrupted(TUE_24_NOV, FRI_27_NOV);

        assertThat(friday.<String>getList("visits.to.date")).containsExactlyInAnyOrder("2026-12-09", "2026-12-10");
        assertThat(shortWeek.getList("visits.to.date")).isEqualTo(List.of("2026-11-24"));
        assertThat(noWeek.getInt("unplaced")).isEqualTo(1);
    }

    private JsonPath disrupted(LocalDate from, LocalDate to) {
        return centre.scheduler()
                .body(Map.of(
                        "closure", Map.of("fromDate", from.toString(), "toDate", to.toString(), "reason", "HOLIDAY")))
                .post(centre.path("/disruptions/previews"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void surgery_that_is_put_off_beyond_the_plan_is_planned_all_the_same() {
        TestCourse course = beforeSurgery();

        put(course, "/procedure", "2027-10-15").statusCode(200);

        read(course)
                .body("cycles[0].days.date", contains("2027-10-07", "2027-10-08"))
                .body("warnings", empty());
    }

    @Test
    void surgery_that_leaves_no_time_is_recorded_all_the_same_and_warned_of() {
        TestCourse course = beforeSurgery();

        put(course, "/procedure", "2026-11-30").statusCode(200);

        read(course).body("warnings.code", contains("too-late-before-procedure"));
        JsonPath offers = offers(course);
        assertThat(offers.getList("offers")).isEmpty();
        assertThat(offers.getList("refusals")).hasSize(1);
        centre.scheduler()
                .body("{}")
                .post("/api/v1/orders/" + course.order() + "/course")
                .then()
                .statusCode(422)
                .body("reasons.code", contains("too-late-before-procedure"));
    }

    @Test
    void an_event_without_a_date_is_demand_and_nothing_more() {
        TestCourse course = afterBirth();

        read(course)
                .body("cycles[0].status", equalTo("PROJECTED"))
                .body("cycles[0].days.date", contains("2026-12-02"))
                .body("warnings.code", hasItem("event-not-recorded"));
        centre.scheduler()
                .get(centre.path("/capacity/days?from=2026-12-02&to=2026-12-02"))
                .then()
                .body("days[0].projectedVisits", equalTo(1));
        String path = "/api/v1/courses/" + course.id();
        Map<String, Object> places = TestCourse.body(List.of(place(course, 1, LocalDate.of(2026, 12, 2))));
        List<Response> refused = List.of(
                centre.scheduler().get(path + "/offers"),
                centre.scheduler().body(places).post(path + "/visits"),
                centre.scheduler().body(places).post(path + "/holds"),
                centre.scheduler().body("{\"months\": 3}").post(path + "/horizon"));
        refused.forEach(answer -> answer.then().statusCode(422).body("reasons.code", contains("event-not-recorded")));
        centre.scheduler().get(timing(course)).then().body("bookable", equalTo(false));
    }

    @Test
    void once_the_event_is_recorded_the_course_is_planned_from_it_and_booked() {
        TestCourse course = afterBirth();
        TestClock.set(at(THU_26_NOV, "09:00"));

        put(course, "/event", "2026-11-25")
                .statusCode(200)
                .body("startOn", equalTo("2026-11-26"))
                .body("bookable", equalTo(true))
                .body("changes[0].from", nullValue());

        read(course)
                .body("cycles[0].targetDate", equalTo("2026-11-26"))
                .body("cycles[0].reasons.code", contains("after-event"))
                .body("warnings.code", empty());
        book(course, place(course, 1, FRI_27_NOV)).then().statusCode(201);
        centre.nurse()
                .get("/api/v1/orders/" + course.order())
                .then()
                .body("startOn", equalTo("2026-11-26"))
                .body("timing.event.occurredOn", equalTo("2026-11-25"))
                .body("timing.event.expectedOn", equalTo("2026-12-01"));
    }

    @Test
    void a_corrected_event_lists_what_is_booked_too_soon_and_never_unbooks_it() {
        TestCourse course = afterBirth();
        TestClock.set(at(FRI_27_NOV, "06:00"));
        put(course, "/event", "2026-11-26").statusCode(200);
        String visit = book(course, place(course, 1, FRI_27_NOV)).jsonPath().getString("[0].id");

        put(course, "/event", "2026-11-27")
                .statusCode(200)
                .body("misplaced.visitId", contains(visit))
                .body("misplaced.code", contains("too-soon-after-event"))
                .body("changes", hasSize(2));

        moves.read(visit).then().body("status", equalTo("BOOKED"));
        put(course, "/event", "2026-11-26").statusCode(200).body("misplaced", empty());
    }

    @Test
    void once_the_first_cycle_was_given_its_dates_are_history() {
        TestCourse waiting = afterBirth();
        put(waiting, "/event", "2026-11-23").statusCode(200);
        TestCourse surgery = TestCourse.timed(
                centre,
                1,
                "\"startOn\": \"2026-11-24\","
                        + " \"timing\": {\"before\": {\"procedureOn\": \"2026-11-26\", \"atLeastDays\": 1}}");
        String first = book(waiting, place(waiting, 1, TUE_24_NOV)).jsonPath().getString("[0].id");
        String second = book(surgery, place(surgery, 1, WED_25_NOV)).jsonPath().getString("[0].id");
        TestMoves.give(centre, first);
        TestMoves.give(centre, second);

        put(waiting, "/event", "2026-11-22").statusCode(409).body("type", containsString("first-cycle-begun"));
        put(surgery, "/procedure", "2026-11-30").statusCode(409).body("type", containsString("first-cycle-begun"));
    }

    @Test
    void dates_out_of_range_stale_reads_and_other_orders_are_refused() {
        TestCourse surgery = beforeSurgery();
        TestCourse waiting = afterBirth();
        TestCourse routine = TestCourse.single(centre, 1);

        put(surgery, "/procedure", "2026-11-22").statusCode(400).body("errors.field", contains("date"));
        put(surgery, "/procedure", "2027-11-25").statusCode(400);
        put(waiting, "/event", "2026-11-24").statusCode(400).body("errors.field", contains("date"));
        put(waiting, "/event", "2025-11-21").statusCode(400);
        put(surgery, "/event", "2026-11-23").statusCode(422).body("reasons.code", contains("order-has-no-event"));
        put(routine, "/procedure", "2026-11-30")
                .statusCode(422)
                .body("reasons.code", contains("order-has-no-procedure"));
        String body = "{\"date\": \"2026-12-21\"}";
        centre.scheduler().body(body).put(timing(surgery) + "/procedure").then().statusCode(428);
        String read = centre.scheduler().get(timing(surgery)).header("ETag");
        put(surgery, "/procedure", "2026-12-21").statusCode(200);
        centre.scheduler()
                .header("If-Match", read)
                .body(body)
                .put(timing(surgery) + "/procedure")
                .then()
                .statusCode(412);
        put(surgery, "/procedure", "2026-12-21").statusCode(200).body("changes", hasSize(1));
    }

    @Test
    void elsewhere_there_is_no_such_order() {
        TestCourse surgery = beforeSurgery();
        Centre other = Centre.open(1, 1);

        other.nurse().get(timing(surgery)).then().statusCode(404);
        other.nurse()
                .header("If-Match", "\"0\"")
                .body("{\"date\": \"2026-12-21\"}")
                .put(timing(surgery) + "/procedure")
                .then()
                .statusCode(404);
    }

    @Test
    void an_urgent_order_over_the_change_of_the_clock_keeps_the_hour_of_the_centre() {
        String patient = centre.patient();
        String order = centre.prescriber()
                .body("""
                        {"patientId": "%s", "indication": "CIDP", "productId": "privigen", "brandPolicy": "LOCKED",
                         "single": {"gramsPerKg": 1, "days": 2}, "startOn": "2027-03-12",
                         "timing": {"priority": "URGENT", "startBy": "2027-03-15"}}""".formatted(patient))
                .post("/api/v1/orders")
                .path("id");
        String course = centre.scheduler()
                .body("{\"horizonMonths\": 6}")
                .post("/api/v1/orders/" + order + "/course")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        centre.scheduler()
                .get("/api/v1/courses/" + course + "/offers?limit=1")
                .then()
                .body("offers[0].visits.date", contains("2027-03-12", "2027-03-15"))
                .body("offers[0].visits[0].startsAt", containsString("T07:00:00-05:00"))
                .body("offers[0].visits[1].startsAt", containsString("T07:00:00-04:00"));
    }
}

package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.WED_25_NOV;
import static org.infusary.schedule.TestCourse.at;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.ChairId;
import org.infusary.schedule.rules.Where;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A nurse drives to the patient, half an hour each way. */
@QuarkusTest
class HomeVisitResourceTest {
    private static final LocalDate THU_26_NOV = WED_25_NOV.plusDays(1);

    private Centre centre;
    private ChairId chair;
    private TestMoves moves;

    @BeforeEach
    void open() {
        centre = Centre.open(1, 1);
        chair = TestCourse.chairs(centre).get(0);
        moves = new TestMoves(centre);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private String booked(TestCourse course, String time) {
        return moves.book(course, course.firstCycleAtHome(time))
                .then()
                .statusCode(201)
                .extract()
                .path("[0].id");
    }

    private Response offers(TestCourse course) {
        return centre.scheduler().get("/api/v1/courses/" + course.id() + "/offers");
    }

    private static Map<String, Object> toHome(Instant startsAt) {
        Map<String, Object> body = TestMoves.request("SHIFT_REMAINING", "THIS_VISIT");
        body.put("place", Map.of("startsAt", startsAt.toString()));
        return body;
    }

    @Test
    void an_order_tells_that_it_is_given_at_home() {
        TestCourse course = TestCourse.atHome(centre, 1);

        centre.nurse()
                .get("/api/v1/orders/" + course.order())
                .then()
                .statusCode(200)
                .body("home.travelMinutes", equalTo(30))
                .body("home.cautiousDaysReason", equalTo("Known from elsewhere"));
        centre.nurse()
                .get("/api/v1/orders/" + TestCourse.single(centre, 1).order())
                .then()
                .body("home", nullValue());
    }

    @Test
    void travel_is_told_and_plausible() {
        for (String home : List.of("{}", "{\"travelMinutes\": 0}", "{\"travelMinutes\": 241}")) {
            centre.prescriber()
                    .body("""
                            {"patientId": "%s", "indication": "CIDP", "productId": "privigen", "brandPolicy": "LOCKED",
                             "single": {"gramsPerKg": 1, "days": 1}, "startOn": "2026-11-24", "home": %s}""".formatted(centre.patient(), home))
                    .post("/api/v1/orders")
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("home.travelMinutes"));
        }
    }

    @Test
    void the_first_infusion_is_at_the_centre_and_the_course_says_why() {
        JsonPath plan = TestCourse.atHomeFromDayTwo(centre, 2).plan();

        assertThat(plan.getList("cycles[0].days.exposure")).containsExactly("FIRST", "ESTABLISHED");
        assertThat(plan.getList("cycles[0].days.placeOfCare")).containsExactly("CENTRE", "HOME");
        assertThat(plan.getList("cycles[0].days.travelMinutes")).containsExactly(null, 30);
        assertThat(plan.getList("cycles[0].reasons.code")).contains("cautious-day-at-centre");
    }

    @Test
    void on_the_prescribers_word_the_first_infusion_is_at_home_too() {
        JsonPath plan = TestCourse.atHome(centre, 2).plan();

        assertThat(plan.getList("cycles[0].days.placeOfCare")).containsExactly("HOME", "HOME");
        assertThat(plan.getList("cycles[0].reasons.code")).doesNotContain("cautious-day-at-centre");
    }

    @Test
    void an_offer_takes_no_chair_and_is_booked_as_it_is() {
        TestCourse course = TestCourse.atHomeFromDayTwo(centre, 2);
        JsonPath offer = offers(course).then().statusCode(200).extract().jsonPath();

        assertThat(offer.getList("offers[0].visits.placeOfCare")).containsExactly("CENTRE", "HOME");
        assertThat(offer.getList("offers[0].visits.chairId")).containsExactly(chair.toString(), null);
        assertThat(offer.getList("offers[0].visits.travelMinutes")).containsExactly(null, 30);
        assertThat(offer.getList("offers[0].trades.code")).doesNotContain("SEVERAL_CHAIRS");
        List<Map<String, Object>> places = offer.<Map<String, Object>>getList("offers[0].visits").stream()
                .map(visit -> {
                    Map<String, Object> place = new HashMap<>(visit);
                    place.keySet().retainAll(List.of("dayId", "chairId", "startsAt"));
                    return place;
                })
                .toList();
        centre.scheduler()
                .body(Map.of("visits", places))
                .post("/api/v1/courses/" + course.id() + "/visits")
                .then()
                .statusCode(201)
                .body("placeOfCare", contains("CENTRE", "HOME"))
                .body("chairId", contains(chair.toString(), null))
                .body("travelMinutes", contains(null, 30));
    }

    @Test
    void a_visit_at_home_takes_the_nurse_and_no_chair() {
        String visit = booked(TestCourse.atHome(centre, 1), "09:00");

        moves.read(visit)
                .then()
                .body("placeOfCare", equalTo("HOME"))
                .body("chairId", nullValue())
                .body("travelMinutes", equalTo(30))
                .body("startsAt", equalTo("2026-11-24T09:00:00-05:00"))
                .body("endsAt", equalTo("2026-11-24T14:45:00-05:00"))
                .body("minutes", equalTo(345));
        JsonPath capacity = centre.nurse()
                .get(centre.path("/capacity?date=2026-11-24"))
                .then()
                .statusCode(200)
                .body("total.visits", equalTo(1))
                .body("total.chairMinutesUsed", equalTo(0))
                .body("slots.chairsUsed", everyItem(equalTo(0)))
                .extract()
                .jsonPath();
        assertThat(capacity.getList("slots.findAll { it.nurseUnitsUsed == 12 }"))
                .hasSize((345 + 60) / 15);
        TestCourse other = TestCourse.single(centre, 1);
        moves.book(other, other.firstCycle(chair, "08:00"))
                .then()
                .statusCode(409)
                .body("reasons.code", contains("nurses-busy"));
    }

    @Test
    void the_schedule_says_home_and_no_chair() {
        String visit = booked(TestCourse.atHome(centre, 1), "09:00");

        centre.nurse()
                .get(centre.path("/schedule?from=2026-11-24&to=2026-11-24"))
                .then()
                .statusCode(200)
                .body("items.visitId", contains(visit))
                .body("items.placeOfCare", contains("HOME"))
                .body("items.chair", contains(nullValue()))
                .body("items.chairKind", contains(nullValue()))
                .body("items.travelMinutes", contains(30));
        centre.nurse()
                .accept("text/csv")
                .get(centre.path("/schedule?from=2026-11-24&to=2026-11-24"))
                .then()
                .statusCode(200)
                .body(containsString(",HOME,30\r\n"))
                .body(containsString(",345,,,BOOKED,"));
    }

    @Test
    void a_day_at_home_takes_no_chair_and_one_at_the_centre_does() {
        TestCourse home = TestCourse.atHome(centre, 1);
        TestCourse atCentre = TestCourse.single(centre, 1);

        moves.book(home, home.firstCycle(chair, "09:00"))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("day-at-home"));
        moves.book(atCentre, atCentre.firstCycleAtHome("09:00"))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("day-at-centre"));
    }

    @Test
    void the_way_there_and_back_lies_inside_the_hours() {
        TestCourse early = TestCourse.atHome(centre, 1);
        TestCourse late = TestCourse.atHome(centre, 1);

        moves.book(early, early.firstCycleAtHome("07:15"))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("outside-hours"));
        moves.book(late, late.firstCycleAtHome("13:00"))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("outside-hours"));
        booked(early, "07:30");
    }

    @Test
    void no_visit_is_booked_sooner_than_the_product_can_be_there() {
        centre.decide("homeLeadDays", 2);
        TestCourse course = TestCourse.atHome(centre, 1);

        moves.book(course, course.firstCycleAtHome("09:00"))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("before-home-delivery"));
        offers(course)
                .then()
                .statusCode(200)
                .body("offers.visits.flatten().date", everyItem(not(equalTo("2026-11-24"))))
                .body("offers[0].visits[0].date", equalTo("2026-11-25"));
        TestCourse atCentre = TestCourse.single(centre, 1);
        moves.book(atCentre, atCentre.firstCycle(chair, "09:00")).then().statusCode(201);
    }

    @Test
    void a_hold_at_home_is_booked() {
        TestCourse course = TestCourse.atHome(centre, 1);
        String hold = centre.scheduler()
                .body(TestCourse.body(course.firstCycleAtHome("09:00")))
                .post("/api/v1/courses/" + course.id() + "/holds")
                .then()
                .statusCode(201)
                .body("visits.placeOfCare", contains("HOME"))
                .body("visits.chairId", contains(nullValue()))
                .extract()
                .path("id");
        centre.nurse()
                .get(centre.path("/capacity?date=2026-11-24"))
                .then()
                .body("slots.nurseUnitsUsed", hasItem(12))
                .body("slots.chairsHeld", everyItem(equalTo(0)));

        centre.scheduler()
                .post("/api/v1/holds/" + hold + "/booking")
                .then()
                .statusCode(201)
                .body("placeOfCare", contains("HOME"))
                .body("status", contains("BOOKED"));
    }

    @Test
    void a_visit_at_home_moves_to_another_hour_and_another_day() {
        String visit = booked(TestCourse.atHome(centre, 1), "08:00");

        moves.move(visit, toHome(at(TUE_24_NOV, "11:00")))
                .then()
                .statusCode(201)
                .body("days[0].from.placeOfCare", equalTo("HOME"))
                .body("days[0].to.placeOfCare", equalTo("HOME"))
                .body("days[0].to.chairId", nullValue())
                .body("days[0].to.startsAt", equalTo("2026-11-24T11:00:00-05:00"));
        JsonPath move = moves.move(visit, TestMoves.request("SHIFT_REMAINING", "THIS_VISIT"))
                .then()
                .statusCode(201)
                .body("days[0].to.date", equalTo("2026-11-25"))
                .body("days[0].to.placeOfCare", equalTo("HOME"))
                .extract()
                .jsonPath();

        moves.read(visit)
                .then()
                .body("placeOfCare", equalTo("HOME"))
                .body("travelMinutes", equalTo(30))
                .body("date", equalTo("2026-11-25"));
        centre.nurse()
                .get("/api/v1/moves/" + move.getString("id"))
                .then()
                .statusCode(200)
                .body("days[0].from.startsAt", equalTo("2026-11-24T11:00:00-05:00"))
                .body("days[0].from.placeOfCare", equalTo("HOME"));
    }

    @Test
    void a_visit_at_home_does_not_move_onto_a_chair() {
        String visit = booked(TestCourse.atHome(centre, 1), "08:00");

        moves.preview(visit, TestMoves.to(chair, at(TUE_24_NOV, "11:00")))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("day-at-home"))
                .body("alternatives", not(empty()));
    }

    @Test
    void a_move_is_refused_where_the_nurse_is_away() {
        String visit = booked(TestCourse.atHome(centre, 1), "08:00");
        TestCourse other = TestCourse.atHome(centre, 1);
        moves.book(other, List.of(new WantedPlace(other.day(1, 1), Where.HOME, at(WED_25_NOV, "08:00"))))
                .then()
                .statusCode(201);

        moves.preview(visit, toHome(at(WED_25_NOV, "11:00")))
                .then()
                .statusCode(409)
                .body("reasons.code", contains("nurses-busy"));
    }

    @Test
    void a_move_to_an_earlier_day_waits_for_the_product_and_one_to_a_later_day_does_not() {
        TestCourse course = TestCourse.atHome(centre, 1);
        String visit = moves.book(
                        course, List.of(new WantedPlace(course.day(1, 1), Where.HOME, at(WED_25_NOV, "08:00"))))
                .then()
                .statusCode(201)
                .extract()
                .path("[0].id");
        centre.decide("homeLeadDays", 10);

        moves.preview(visit, toHome(at(TUE_24_NOV, "08:00")))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("before-home-delivery"));
        moves.preview(visit, toHome(at(WED_25_NOV, "10:00"))).then().statusCode(200);
        moves.preview(visit, toHome(at(THU_26_NOV, "10:00"))).then().statusCode(200);
    }

    @Test
    void a_cycle_that_is_partly_at_home_moves_as_a_whole() {
        TestCourse course = TestCourse.atHomeFromDayTwo(centre, 2);
        List<WantedPlace> places = List.of(
                new WantedPlace(course.day(1, 1), chair, at(TUE_24_NOV, "08:00")),
                new WantedPlace(course.day(1, 2), Where.HOME, at(WED_25_NOV, "08:00")));
        String first =
                moves.book(course, places).then().statusCode(201).extract().path("[0].id");

        moves.move(first, TestMoves.request("SHIFT_REMAINING", "REST_OF_CYCLE", chair, at(WED_25_NOV, "09:00")))
                .then()
                .statusCode(201)
                .body("days.to.placeOfCare", contains("CENTRE", "HOME"))
                .body("days.to.date", contains("2026-11-25", "2026-11-26"));
    }

    @Test
    void a_closed_chair_touches_no_home() {
        booked(TestCourse.atHome(centre, 1), "08:00");
        Map<String, Object> closure = new HashMap<>(Map.of(
                "fromDate",
                "2026-11-24",
                "toDate",
                "2026-11-24",
                "chairId",
                chair.toString(),
                "reason",
                "MAINTENANCE"));

        DisruptionResourceTest.preview(centre, Map.of("closure", closure))
                .then()
                .statusCode(200)
                .body("affected", equalTo(0));
        centre.admin().body(closure).post(centre.path("/closures")).then().statusCode(201);
    }

    @Test
    void a_closed_centre_moves_visits_at_home_too() {
        String visit = booked(TestCourse.atHome(centre, 1), "08:00");
        Map<String, Object> closed = DisruptionResourceTest.closed(TUE_24_NOV, TUE_24_NOV);

        String token = DisruptionResourceTest.preview(centre, closed)
                .then()
                .statusCode(200)
                .body("affected", equalTo(1))
                .body("unplaced", equalTo(0))
                .body("visits[0].to.placeOfCare", equalTo("HOME"))
                .body("visits[0].to.startsAt", equalTo("2026-11-25T08:00:00-05:00"))
                .extract()
                .path("token");
        DisruptionResourceTest.commit(centre, closed, token).then().statusCode(201);

        moves.read(visit).then().body("date", equalTo("2026-11-25")).body("placeOfCare", equalTo("HOME"));
    }

    @Test
    void an_absent_nurse_does_not_drive() {
        String visit = booked(TestCourse.atHome(centre, 1), "10:00");
        // only on her way: the visit itself begins after she is back at work
        Map<String, Object> away =
                Map.of("absence", Map.of("date", "2026-11-24", "starts", "09:00", "ends", "09:45", "nurses", 1));

        String token = DisruptionResourceTest.preview(centre, away)
                .then()
                .statusCode(200)
                .body("visits.visitId", contains(visit))
                .body("visits[0].reasons.code", contains("nurses-away"))
                .body("visits[0].to.placeOfCare", equalTo("HOME"))
                .extract()
                .path("token");
        DisruptionResourceTest.commit(centre, new HashMap<>(away), token)
                .then()
                .statusCode(201)
                .body("moveIds", hasSize(1));
    }

    @Test
    void a_late_visit_at_home_hits_the_nurses_and_no_chair() {
        String visit = booked(TestCourse.atHome(centre, 1), "09:00");
        TestClock.set(at(TUE_24_NOV, "13:30"));

        centre.nurse()
                .get("/api/v1/visits/" + visit + "/impact")
                .then()
                .statusCode(200)
                .body("minutesLate", equalTo(270))
                .body("hits", empty())
                .body("bindings.code", hasItems("outside-hours"));
    }

    @Test
    void it_is_given_like_any_other_visit() {
        String visit = booked(TestCourse.atHome(centre, 1), "09:00");
        TestClock.set(at(TUE_24_NOV, "08:55"));
        centre.nurse().get("/api/v1/visits/" + visit + "/checklist").then().statusCode(200);

        TestMoves.give(centre, visit);

        moves.read(visit).then().body("status", equalTo("COMPLETED")).body("placeOfCare", equalTo("HOME"));
    }

    /** Day 1 at the centre was missed: day 2 would be the first at home, for which the order has no word. */
    @Test
    void who_has_become_a_first_patient_meanwhile_is_not_infused_at_home() {
        TestCourse course = TestCourse.atHomeFromDayTwo(centre, 2);
        List<WantedPlace> places = List.of(
                new WantedPlace(course.day(1, 1), chair, at(TUE_24_NOV, "08:00")),
                new WantedPlace(course.day(1, 2), Where.HOME, at(WED_25_NOV, "08:00")));
        String second =
                moves.book(course, places).then().statusCode(201).extract().path("[1].id");
        TestClock.set(at(WED_25_NOV, "07:50"));
        centre.nurse()
                .body(Map.of("answers", List.of(Map.of("code", "ORDER_VALID", "yes", true))))
                .put("/api/v1/visits/" + second + "/checklist")
                .then()
                .statusCode(200)
                .body("reasons.code", hasItem("order-valid-not-at-home"));
    }

    @Test
    void who_was_called_off_at_home_is_offered_another_day_at_home() {
        TestCourse course = TestCourse.atHome(centre, 1);
        String visit = booked(course, "09:00");
        centre.scheduler()
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "PATIENT_UNWELL", "initiator", "PATIENT"))
                .post("/api/v1/visits/" + visit + "/cancellation")
                .then()
                .statusCode(200);

        centre.scheduler()
                .get(centre.path("/recovery-list?offers=2&courseId=" + course.id()))
                .then()
                .statusCode(200)
                .body("items[0].offers.visits.flatten().placeOfCare", everyItem(equalTo("HOME")))
                .body("items[0].offers", hasSize(2));
    }

    @Test
    void the_horizon_books_what_is_at_home() {
        TestCourse course = TestCourse.atHome(centre, 1);

        centre.scheduler()
                .body(Map.of("firmCycles", 1, "months", 1))
                .post("/api/v1/courses/" + course.id() + "/horizon")
                .then()
                .statusCode(201)
                .body("visits.placeOfCare", contains("HOME"));
    }
}

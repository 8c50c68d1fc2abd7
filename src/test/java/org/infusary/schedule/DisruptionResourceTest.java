package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.at;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.ChairId;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DisruptionResourceTest {
    private static final LocalDate WED_25_NOV = TUE_24_NOV.plusDays(1);

    private Centre centre;
    private List<ChairId> chairs;
    private TestMoves moves;

    @BeforeEach
    void open() {
        centre = Centre.open(2, 2);
        chairs = TestCourse.chairs(centre);
        moves = new TestMoves(centre);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    static Map<String, Object> closed(LocalDate from, LocalDate to) {
        Map<String, Object> closure = new HashMap<>();
        closure.put("fromDate", from.toString());
        closure.put("toDate", to.toString());
        closure.put("reason", "MAINTENANCE");
        Map<String, Object> body = new HashMap<>();
        body.put("closure", closure);
        return body;
    }

    private static Map<String, Object> chairClosed(ChairId chair, LocalDate date) {
        Map<String, Object> closure = new HashMap<>();
        closure.put("fromDate", date.toString());
        closure.put("toDate", date.toString());
        closure.put("chairId", chair.toString());
        closure.put("reason", "MAINTENANCE");
        return new HashMap<>(Map.of("closure", closure));
    }

    private static Map<String, Object> nursesAway(LocalDate date, String starts, String ends, int nurses) {
        return new HashMap<>(
                Map.of("absence", Map.of("date", date.toString(), "starts", starts, "ends", ends, "nurses", nurses)));
    }

    static Response preview(Centre centre, Map<String, Object> disruption) {
        return centre.scheduler().body(disruption).post(centre.path("/disruptions/previews"));
    }

    static Response commit(Centre centre, Map<String, Object> disruption, String token) {
        return centre.scheduler()
                .body(Map.of("token", token, "disruption", disruption))
                .post(centre.path("/disruptions"));
    }

    private JsonPath preview(Map<String, Object> disruption) {
        return preview(centre, disruption).then().statusCode(200).extract().jsonPath();
    }

    private String one(ChairId chair, String time) {
        return moves.booked(TestCourse.single(centre, 1), chair, time).get(0);
    }

    @Test
    void a_closed_day_moves_its_visits_to_the_nearest_days_of_their_windows_near_their_hours() {
        String first = one(chairs.get(0), "08:00");
        String second = one(chairs.get(1), "09:00");
        Map<String, Object> closed = closed(TUE_24_NOV, TUE_24_NOV);

        JsonPath preview = preview(closed);

        assertThat(preview.getInt("affected")).isEqualTo(2);
        assertThat(preview.getInt("unplaced")).isZero();
        assertThat(preview.getInt("moving")).isEqualTo(2);
        assertThat(preview.getList("visits.visitId")).containsExactly(first, second);
        assertThat(preview.getList("visits.to.date")).containsOnly("2026-11-25");
        assertThat(preview.getList("visits.to.chairId"))
                .containsExactly(chairs.get(0).toString(), chairs.get(1).toString());
        assertThat(preview.getList("visits.to.startsAt"))
                .containsExactly("2026-11-25T08:00:00-05:00", "2026-11-25T09:00:00-05:00");
        assertThat(preview.getList("visits.reasons.code")).containsOnly(List.of("centre-closed"));

        JsonPath done = commit(centre, closed, preview.getString("token"))
                .then()
                .statusCode(201)
                .body("closureId", notNullValue())
                .body("moveIds", hasSize(2))
                .body("cancelledVisitIds", empty())
                .extract()
                .jsonPath();
        assertThat(done.getList("visits")).isEqualTo(preview.getList("visits"));
        moves.read(first)
                .then()
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("BOOKED"))
                .body("startsAt", equalTo("2026-11-25T08:00:00-05:00"));
        centre.nurse()
                .get("/api/v1/moves/" + done.getString("moveIds[0]"))
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("reason", equalTo("CENTRE_CLOSED"))
                .body("initiator", equalTo("CENTRE"))
                .body("days.visitId", contains(first));
        centre.nurse().get(centre.path("/closures")).then().body("items.id", contains(done.getString("closureId")));
    }

    @Test
    void a_preview_writes_nothing() {
        String visit = one(chairs.get(0), "08:00");

        preview(closed(TUE_24_NOV, TUE_24_NOV));

        moves.read(visit).then().header("ETag", equalTo("\"0\""));
        centre.nurse().get(centre.path("/closures")).then().body("items", empty());
    }

    @Test
    void a_closed_chair_moves_its_visit_to_another_one_at_the_same_hour() {
        String visit = one(chairs.get(0), "07:15");
        String other = one(chairs.get(1), "13:00");
        Map<String, Object> closed = chairClosed(chairs.get(0), TUE_24_NOV);

        JsonPath preview = preview(closed);
        commit(centre, closed, preview.getString("token")).then().statusCode(201);

        assertThat(preview.getList("visits.visitId")).containsExactly(visit);
        moves.read(visit)
                .then()
                .body("chairId", equalTo(chairs.get(1).toString()))
                .body("startsAt", equalTo("2026-11-24T07:15:00-05:00"));
        moves.read(other).then().header("ETag", equalTo("\"0\""));
    }

    @Test
    void when_nurses_are_away_only_those_move_for_whom_none_is_left() {
        one(chairs.get(0), "08:00");
        one(chairs.get(1), "08:00");
        Map<String, Object> away = nursesAway(TUE_24_NOV, "07:00", "12:00", 1);

        JsonPath preview = preview(away);

        assertThat(preview.getInt("affected")).isEqualTo(1);
        assertThat(preview.getInt("unplaced")).isZero();
        assertThat(preview.getString("visits[0].reasons[0].code")).isEqualTo("nurses-away");
        assertThat(preview.getString("visits[0].to.date")).isEqualTo("2026-11-24");
        commit(centre, away, preview.getString("token")).then().statusCode(201).body("closureId", nullValue());
        centre.nurse()
                .get(centre.path("/staffing?from=2026-11-24&to=2026-11-24"))
                .then()
                .body("exceptions[0].shifts.nurses", contains(1, 2));
    }

    @Test
    void other_shifts_of_a_date_may_also_give_hours_and_take_others() {
        String visit = one(chairs.get(0), "08:00");
        Map<String, Object> duty = new HashMap<>(Map.of(
                "duty",
                Map.of(
                        "date",
                        TUE_24_NOV.toString(),
                        "shifts",
                        List.of(Map.of("starts", "12:00", "ends", "19:00", "nurses", 3)))));

        JsonPath preview = preview(duty);
        commit(centre, duty, preview.getString("token")).then().statusCode(201);

        moves.read(visit).then().body("startsAt", equalTo("2026-11-24T12:00:00-05:00"));
    }

    @Test
    void a_cycle_stays_consecutive_and_what_follows_goes_with_it() {
        TestCourse course = TestCourse.single(centre, 3);
        List<String> days = moves.booked(course, chairs.get(0), "08:00");
        Map<String, Object> closed = closed(WED_25_NOV, WED_25_NOV);

        JsonPath preview = preview(closed);
        commit(centre, closed, preview.getString("token")).then().statusCode(201);

        assertThat(preview.getInt("affected")).isEqualTo(1);
        assertThat(preview.getInt("moving")).isEqualTo(2);
        assertThat(preview.getList("visits.losesPlace")).containsExactly(true, false);
        assertThat(days.stream().map(id -> moves.read(id).jsonPath().getString("date")))
                .containsExactly("2026-11-24", "2026-11-26", "2026-11-27");
        assertThat(days.stream().map(id -> moves.read(id).jsonPath().getString("chairId")))
                .containsOnly(chairs.get(0).toString());
    }

    @Test
    void without_a_place_inside_the_window_it_is_told_why_and_nothing_is_done() {
        String visit = one(chairs.get(0), "08:00");
        Map<String, Object> closed = closed(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 4));

        JsonPath preview = preview(closed);

        assertThat(preview.getInt("unplaced")).isEqualTo(1);
        assertThat(preview.getString("visits[0].to")).isNull();
        assertThat(preview.getString("visits[0].refusal.days[0].bindings[0].resource"))
                .isIn("HOURS", "DATES");
        assertThat(preview.getString("visits[0].refusal.nearest[0].date")).isEqualTo("2026-12-07");
        commit(centre, closed, preview.getString("token"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/visits-unplaced"))
                .body("visits", equalTo(1));
        moves.read(visit).then().header("ETag", equalTo("\"0\""));
        centre.nurse().get(centre.path("/closures")).then().body("items", empty());
    }

    @Test
    void on_request_who_finds_no_place_is_cancelled_by_the_centre_and_the_day_is_open_again() {
        TestCourse course = TestCourse.single(centre, 1);
        String visit = moves.booked(course, chairs.get(0), "08:00").get(0);
        Map<String, Object> closed = closed(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 4));
        closed.put("unplaced", "CANCEL");

        commit(centre, closed, preview(closed).getString("token"))
                .then()
                .statusCode(201)
                .body("moveIds", empty())
                .body("cancelledVisitIds", contains(visit));

        moves.read(visit)
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("callOffReason", equalTo("CENTRE_CLOSED"))
                .body("callOffInitiator", equalTo("CENTRE"));
        centre.nurse().get("/api/v1/courses/" + course.id()).then().body("cycles[0].status", not(equalTo("BOOKED")));
    }

    @Test
    void a_stale_preview_writes_nothing() {
        String visit = one(chairs.get(0), "08:00");
        Map<String, Object> closed = closed(TUE_24_NOV, TUE_24_NOV);
        String token = preview(closed).getString("token");
        String late = one(chairs.get(1), "09:00");

        commit(centre, closed, token).then().statusCode(412).body("type", endsWith("/stale-preview"));

        moves.read(visit).then().header("ETag", equalTo("\"0\""));
        moves.read(late).then().header("ETag", equalTo("\"0\""));
        centre.nurse().get(centre.path("/closures")).then().body("items", empty());
    }

    @Test
    void another_request_than_the_one_previewed_is_stale() {
        one(chairs.get(0), "08:00");
        String token = preview(closed(TUE_24_NOV, TUE_24_NOV)).getString("token");

        commit(centre, closed(TUE_24_NOV, WED_25_NOV), token).then().statusCode(412);
    }

    @Test
    void the_same_question_gets_the_same_answer() {
        one(chairs.get(0), "08:00");
        one(chairs.get(1), "08:30");
        Map<String, Object> closed = closed(TUE_24_NOV, TUE_24_NOV);

        JsonPath first = preview(closed);
        JsonPath second = preview(closed);

        assertThat(second.getString("token")).isEqualTo(first.getString("token"));
        assertThat(second.getList("visits")).isEqualTo(first.getList("visits"));
    }

    @Test
    void whoever_has_come_stays() {
        String came = one(chairs.get(0), "08:00");
        String waits = one(chairs.get(1), "13:00");
        TestClock.set(at(TUE_24_NOV, "07:50"));
        centre.nurse()
                .header("If-Match", "\"0\"")
                .post("/api/v1/visits/" + came + "/arrival")
                .then()
                .statusCode(200);
        Map<String, Object> closed = closed(TUE_24_NOV, TUE_24_NOV);

        JsonPath preview = preview(closed);
        commit(centre, closed, preview.getString("token")).then().statusCode(201);

        assertThat(preview.getInt("staying")).isEqualTo(1);
        assertThat(preview.getList("visits.visitId")).containsExactly(waits);
        moves.read(came).then().body("status", equalTo("ARRIVED")).body("date", equalTo("2026-11-24"));
    }

    @Test
    void without_visits_a_disruption_only_changes_the_calendar() {
        Map<String, Object> closed = closed(TUE_24_NOV, TUE_24_NOV);

        JsonPath preview = preview(closed);

        assertThat(preview.getList("visits")).isEmpty();
        commit(centre, closed, preview.getString("token"))
                .then()
                .statusCode(201)
                .body("closureId", notNullValue());
    }

    @Test
    void a_plain_closure_is_refused_while_visits_are_booked_there() {
        String visit = one(chairs.get(0), "08:00");

        centre.admin()
                .body(closed(TUE_24_NOV, TUE_24_NOV).get("closure"))
                .post(centre.path("/closures"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/visits-affected"))
                .body("visits", equalTo(1))
                .body("dates", contains("2026-11-24"))
                .body("disruptions", startsWith("/api/v1/sites/" + centre.site()));

        centre.nurse().get(centre.path("/closures")).then().body("items", empty());
        moves.read(visit).then().header("ETag", equalTo("\"0\""));
    }

    @Test
    void plain_shifts_of_a_date_are_refused_only_when_they_take_a_nurse_from_a_visit() {
        one(chairs.get(0), "08:00");
        String tag = centre.admin().get(centre.path("/staffing")).header("ETag");

        centre.admin()
                .header("If-Match", tag)
                .body(Map.of("shifts", List.of()))
                .put(centre.path("/staffing/2026-11-24"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/visits-affected"));
        centre.admin()
                .header("If-Match", tag)
                .body(Map.of("shifts", List.of(Map.of("starts", "07:00", "ends", "19:00", "nurses", 1))))
                .put(centre.path("/staffing/2026-11-24"))
                .then()
                .statusCode(200);
    }

    @Test
    void exactly_one_change_is_asked_for_and_days_that_are_over_are_refused() {
        preview(centre, Map.of()).then().statusCode(400).body("errors.field", contains("closure"));
        Map<String, Object> two = closed(TUE_24_NOV, TUE_24_NOV);
        two.putAll(nursesAway(TUE_24_NOV, "07:00", "12:00", 1));
        preview(centre, two).then().statusCode(400);
        preview(centre, closed(LocalDate.of(2026, 1, 5), TUE_24_NOV))
                .then()
                .statusCode(400)
                .body("errors.field", contains("fromDate"));
        preview(centre, nursesAway(TUE_24_NOV, "12:00", "07:00", 1))
                .then()
                .statusCode(400)
                .body("errors.field", contains("absence.ends"));
    }

    @Test
    void two_visits_never_get_one_place() {
        List<String> all = List.of(
                one(chairs.get(0), "07:00"),
                one(chairs.get(1), "07:30"),
                one(chairs.get(0), "13:00"),
                one(chairs.get(1), "13:15"));
        Map<String, Object> closed = closed(TUE_24_NOV, TUE_24_NOV);

        JsonPath preview = preview(closed);
        commit(centre, closed, preview.getString("token")).then().statusCode(201);

        assertThat(preview.<String>getList("visits.visitId")).containsExactlyInAnyOrderElementsOf(all);
        assertThat(new HashSet<>(preview.<Map<String, Object>>getList("visits.to")))
                .hasSize(4);
        centre.nurse()
                .get(centre.path("/visits?from=2026-11-24&to=2026-12-04"))
                .then()
                .body("items.id", containsInAnyOrder(all.toArray()))
                .body("items.status", everyItem(equalTo("BOOKED")));
    }
}

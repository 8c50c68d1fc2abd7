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
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.WED_25_NOV;
import static org.infusary.schedule.TestCourse.at;
import static org.infusary.schedule.TestMoves.request;
import static org.infusary.schedule.TestMoves.to;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
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
class MoveResourceTest {
    private static final LocalDate THU_26_NOV = WED_25_NOV.plusDays(1);
    private static final LocalDate FRI_27_NOV = WED_25_NOV.plusDays(2);
    private static final LocalDate MON_30_NOV = WED_25_NOV.plusDays(5);

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

    private String oneVisit() {
        return moves.booked(TestCourse.single(centre, 1), chairs.get(0), "08:00")
                .get(0);
    }

    @Test
    void a_visit_is_dragged_to_another_chair_and_hour_of_its_day() {
        String visit = oneVisit();
        Map<String, Object> request = to(chairs.get(1), at(TUE_24_NOV, "10:00"));

        JsonPath preview = moves.preview(visit, request)
                .then()
                .statusCode(200)
                .body("visitId", equalTo(visit))
                .body("days", hasSize(1))
                .body("days[0].kind", equalTo("MOVED"))
                .body("days[0].from.startsAt", equalTo("2026-11-24T08:00:00-05:00"))
                .body("days[0].to.startsAt", equalTo("2026-11-24T10:00:00-05:00"))
                .body("days[0].to.chairId", equalTo(chairs.get(1).toString()))
                .body("days[0].from.minutes", equalTo(345))
                .body("days[0].to.minutes", equalTo(345))
                .body("days[0].gramsBefore", equalTo(70))
                .body("days[0].gramsAfter", equalTo(70))
                .body("days[0].reasons.code", contains("asked-for"))
                .body("warnings", empty())
                .extract()
                .jsonPath();
        JsonPath move = moves.commit(visit, request, preview.getString("token"))
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/moves/"))
                .body("status", equalTo("DONE"))
                .body("reason", equalTo("PATIENT_REQUEST"))
                .body("initiator", equalTo("PATIENT"))
                .extract()
                .jsonPath();

        assertThat(move.getList("days")).isEqualTo(preview.getList("days"));
        moves.read(visit)
                .then()
                .header("ETag", equalTo("\"1\""))
                .body("chairId", equalTo(chairs.get(1).toString()))
                .body("startsAt", equalTo("2026-11-24T10:00:00-05:00"))
                .body("endsAt", equalTo("2026-11-24T15:45:00-05:00"))
                .body("minutes", equalTo(345))
                .body("status", equalTo("BOOKED"));
        centre.nurse()
                .get("/api/v1/moves/" + move.getString("id"))
                .then()
                .statusCode(200)
                .body("days", equalTo(move.getList("days")));
    }

    @Test
    void a_preview_writes_nothing() {
        String visit = oneVisit();

        moves.token(visit, to(chairs.get(1), at(TUE_24_NOV, "10:00")));

        moves.read(visit)
                .then()
                .header("ETag", equalTo("\"0\""))
                .body("startsAt", equalTo("2026-11-24T08:00:00-05:00"));
    }

    @Test
    void without_a_place_the_best_one_on_another_day_is_found() {
        String visit = oneVisit();

        moves.move(visit, request("SHIFT_REMAINING", "THIS_VISIT")).then().statusCode(201);

        moves.read(visit).then().body("date", equalTo("2026-11-25")).body("status", equalTo("BOOKED"));
    }

    @Test
    void the_day_of_the_course_moves_with_its_visit() {
        TestCourse course = TestCourse.single(centre, 1);
        String visit = moves.booked(course, chairs.get(0), "08:00").get(0);

        moves.move(visit, to(chairs.get(0), at(THU_26_NOV, "08:00"))).then().statusCode(201);

        centre.nurse()
                .get("/api/v1/courses/" + course.id())
                .then()
                .body("cycles[0].days[0].date", equalTo("2026-11-26"))
                .body("cycles[0].status", equalTo("BOOKED"));
    }

    @Test
    void a_visit_may_overlap_its_own_old_place() {
        String visit = oneVisit();

        moves.move(visit, to(chairs.get(0), at(TUE_24_NOV, "08:30"))).then().statusCode(201);

        moves.read(visit).then().body("startsAt", equalTo("2026-11-24T08:30:00-05:00"));
    }

    @Test
    void a_taken_chair_keeps_the_old_booking_and_tells_where_else() {
        String visit = oneVisit();
        moves.booked(TestCourse.single(centre, 1), chairs.get(1), "08:00");

        moves.preview(visit, to(chairs.get(1), at(TUE_24_NOV, "09:00")))
                .then()
                .statusCode(409)
                .body("type", endsWith("/chair-taken"))
                .body("reasons.code", hasItem("chair-taken"))
                .body("alternatives", hasSize(5));

        moves.read(visit).then().header("ETag", equalTo("\"0\""));
    }

    @Test
    void all_reasons_of_a_refusal_come_at_once_with_alternatives() {
        String visit = oneVisit();

        moves.preview(visit, to(chairs.get(0), at(TUE_24_NOV, "17:05")))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("off-slot", "outside-hours"))
                .body("alternatives", hasSize(5));
    }

    @Test
    void the_past_is_refused() {
        String visit = oneVisit();

        moves.preview(visit, to(chairs.get(0), at(LocalDate.of(2026, 11, 20), "08:00")))
                .then()
                .statusCode(422)
                .body("reasons.code", hasItem("in-the-past"));
    }

    @Test
    void a_token_of_something_else_is_stale_and_moves_nothing() {
        String visit = oneVisit();
        String token = moves.token(visit, to(chairs.get(1), at(TUE_24_NOV, "10:00")));

        moves.commit(visit, to(chairs.get(1), at(TUE_24_NOV, "11:00")), token)
                .then()
                .statusCode(412)
                .body("type", endsWith("/stale-preview"));

        moves.read(visit).then().header("ETag", equalTo("\"0\""));
    }

    @Test
    void a_preview_is_stale_once_the_visit_has_changed() {
        String visit = oneVisit();
        Map<String, Object> request = to(chairs.get(1), at(TUE_24_NOV, "10:00"));
        String token = moves.token(visit, request);
        moves.move(visit, to(chairs.get(1), at(TUE_24_NOV, "09:00"))).then().statusCode(201);

        moves.commit(visit, request, token).then().statusCode(412);

        moves.read(visit).then().body("startsAt", equalTo("2026-11-24T09:00:00-05:00"));
    }

    @Test
    void a_preview_is_stale_once_the_centres_calendar_has_changed() {
        String visit = oneVisit();
        Map<String, Object> request = to(chairs.get(1), at(TUE_24_NOV, "10:00"));
        String token = moves.token(visit, request);
        centre.admin()
                .body("{\"fromDate\": \"2027-05-05\", \"toDate\": \"2027-05-05\", \"reason\": \"HOLIDAY\"}")
                .post(centre.path("/closures"))
                .then()
                .statusCode(201);

        moves.commit(visit, request, token).then().statusCode(412);
    }

    @Test
    void a_second_commit_of_one_token_is_stale() {
        String visit = oneVisit();
        Map<String, Object> request = to(chairs.get(1), at(TUE_24_NOV, "10:00"));
        String token = moves.token(visit, request);
        moves.commit(visit, request, token).then().statusCode(201);

        moves.commit(visit, request, token).then().statusCode(412);
    }

    @Test
    void whoever_has_come_does_not_move() {
        String visit = oneVisit();
        TestClock.set(at(TUE_24_NOV, "07:50"));
        centre.nurse()
                .header("If-Match", "\"0\"")
                .post("/api/v1/visits/" + visit + "/arrival")
                .then()
                .statusCode(200);

        moves.preview(visit, to(chairs.get(1), at(TUE_24_NOV, "10:00")))
                .then()
                .statusCode(409)
                .body("type", endsWith("/visit-status"));
    }

    @Test
    void one_day_does_not_leave_a_cycle_of_consecutive_days() {
        List<String> visits = moves.booked(TestCourse.single(centre, 2), chairs.get(0), "08:00");

        moves.preview(visits.get(1), to(chairs.get(0), at(FRI_27_NOV, "08:00")))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("days-not-consecutive"));
    }

    @Test
    void the_rest_of_a_cycle_follows_on_the_same_chair_at_the_same_hour() {
        List<String> visits = moves.booked(TestCourse.single(centre, 3), chairs.get(0), "08:00");

        moves.move(visits.get(0), request("SHIFT_REMAINING", "REST_OF_CYCLE", chairs.get(1), at(WED_25_NOV, "09:00")))
                .then()
                .statusCode(201)
                .body("days.to.date", contains("2026-11-25", "2026-11-26", "2026-11-27"))
                .body("days.reasons.code.flatten()", contains("asked-for", "follows", "follows"));

        moves.read(visits.get(2))
                .then()
                .body("startsAt", equalTo("2026-11-27T09:00:00-05:00"))
                .body("chairId", equalTo(chairs.get(1).toString()));
    }

    @Test
    void a_cycle_that_leaves_its_window_is_moved_with_a_warning() {
        List<String> visits = moves.booked(TestCourse.single(centre, 2), chairs.get(0), "08:00");

        moves.preview(
                        visits.get(0),
                        request("SHIFT_REMAINING", "REST_OF_CYCLE", chairs.get(0), at(MON_30_NOV, "08:00")))
                .then()
                .statusCode(200)
                .body("warnings.code", contains("outside-window"))
                .body("days.to.date", contains("2026-11-30", "2026-12-01"));
    }

    @Test
    void a_missed_day_moves_to_the_end_of_its_cycle_and_the_others_are_numbered_anew() {
        TestCourse course = TestCourse.single(centre, 3);
        List<String> visits = moves.booked(course, chairs.get(0), "08:00");
        TestMoves.give(centre, visits.get(0));

        moves.move(visits.get(1), request("FILL", "THIS_VISIT", chairs.get(0), at(FRI_27_NOV, "08:00")))
                .then()
                .statusCode(201)
                .body("days.kind", contains("MOVED", "NUMBERED"))
                .body("days.day", contains(2, 3))
                .body("days.dayAfter", contains(3, 2));

        moves.read(visits.get(1)).then().body("day", equalTo(3)).body("date", equalTo("2026-11-27"));
        moves.read(visits.get(2)).then().body("day", equalTo(2)).body("date", equalTo("2026-11-26"));
        centre.nurse()
                .get("/api/v1/courses/" + course.id())
                .then()
                .body("cycles[0].days.date", contains("2026-11-24", "2026-11-26", "2026-11-27"))
                .body("cycles[0].days.number", contains(1, 2, 3));
    }

    @Test
    void a_day_that_is_filled_goes_behind_the_others() {
        List<String> visits = moves.booked(TestCourse.single(centre, 3), chairs.get(0), "08:00");
        TestMoves.give(centre, visits.get(0));

        moves.preview(visits.get(1), request("FILL", "THIS_VISIT"))
                .then()
                .statusCode(200)
                .body("days[0].to.date", equalTo("2026-11-27"));
    }

    @Test
    void an_action_goes_only_with_the_scopes_it_has() {
        String visit = oneVisit();

        moves.preview(visit, request("FILL", "REST_OF_CYCLE"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("scope"));
    }

    @Test
    void the_history_of_a_course_is_paged_oldest_first() {
        TestCourse course = TestCourse.single(centre, 1);
        String visit = moves.booked(course, chairs.get(0), "08:00").get(0);
        moves.move(visit, to(chairs.get(1), at(TUE_24_NOV, "09:00"))).then().statusCode(201);
        moves.move(visit, to(chairs.get(0), at(TUE_24_NOV, "10:00"))).then().statusCode(201);

        String next = centre.nurse()
                .get("/api/v1/courses/" + course.id() + "/moves?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].days[0].to.startsAt", equalTo("2026-11-24T09:00:00-05:00"))
                .extract()
                .path("next");
        centre.nurse()
                .get("/api/v1/courses/" + course.id() + "/moves?cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void visits_and_moves_of_another_site_are_not_found() {
        String visit = oneVisit();
        Map<String, Object> request = to(chairs.get(1), at(TUE_24_NOV, "10:00"));
        String move = moves.move(visit, request).then().extract().path("id");
        Centre other = Centre.open(1, 1);

        new TestMoves(other).preview(visit, request).then().statusCode(404);
        new TestMoves(other).commit(visit, request, "token").then().statusCode(404);
        other.nurse().get("/api/v1/moves/" + move).then().statusCode(404);
        other.nurse().get("/api/v1/moves/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_closed_day_is_no_place() {
        String visit = oneVisit();

        moves.preview(visit, to(chairs.get(0), at(LocalDate.of(2026, 11, 28), "08:00")))
                .then()
                .statusCode(422)
                .body("reasons.code", hasItem("centre-closed"))
                .body("reasons.code", not(hasItem("chair-taken")));
    }

    @Test
    void a_cycle_that_leaves_its_window_tells_from_where_the_next_one_is_counted() {
        String visit = moves.booked(TestCourse.maintenance(centre), chairs.get(0), "08:00")
                .get(0);

        moves.preview(visit, to(chairs.get(0), at(MON_30_NOV, "08:00")))
                .then()
                .statusCode(200)
                .body("warnings.code", contains("outside-window", "re-anchored", "next-cycle-due"))
                .body("warnings[2].detail", containsString("2026-12-21"));
        moves.preview(visit, to(chairs.get(0), at(FRI_27_NOV, "08:00")))
                .then()
                .statusCode(200)
                .body("warnings", empty());
    }
}

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
import static org.hamcrest.Matchers.startsWith;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.at;
import static org.infusary.schedule.TestMoves.request;
import static org.infusary.schedule.TestMoves.to;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infusary.kernel.ChairId;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 1 g/kg every three weeks from Tuesday 24 November 2026 on: 24 November, 15 December, 5 January and so on. */
@QuarkusTest
class LaterCyclesResourceTest {
    private static final LocalDate TUE_1_DEC = TUE_24_NOV.plusWeeks(1);
    private static final LocalDate TUE_15_DEC = TUE_24_NOV.plusWeeks(3);
    private static final LocalDate TUE_22_DEC = TUE_24_NOV.plusWeeks(4);
    private static final LocalDate TUE_5_JAN = TUE_24_NOV.plusWeeks(6);
    private static final LocalDate TUE_12_JAN = TUE_24_NOV.plusWeeks(7);

    private Centre centre;
    private List<ChairId> chairs;
    private TestMoves moves;
    private TestCourse course;

    @BeforeEach
    void open() {
        centre = Centre.open(2, 4);
        chairs = TestCourse.chairs(centre);
        moves = new TestMoves(centre);
        course = TestCourse.maintenance(centre);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private List<String> threeBooked() {
        return moves.booked(course, 3, chairs.get(0), "08:00");
    }

    private static Map<String, Object> along(ChairId chair, Instant startsAt) {
        return request("SHIFT_REMAINING", "THIS_AND_LATER_CYCLES", chair, startsAt);
    }

    private Map<String, Object> aWeekLater() {
        return along(chairs.get(1), at(TUE_1_DEC, "10:00"));
    }

    private ValidatableResponse read() {
        return centre.nurse().get("/api/v1/courses/" + course.id()).then().statusCode(200);
    }

    private void stayWhereTheyWere(List<String> visits) {
        visits.forEach(visit -> moves.read(visit).then().header("ETag", equalTo("\"0\"")));
        read().body("cycles[1].targetDate", equalTo("2026-12-15")).body("cycles[2].targetDate", equalTo("2027-01-05"));
        centre.nurse().get("/api/v1/courses/" + course.id() + "/moves").then().body("items", empty());
    }

    @Test
    void every_later_cycle_goes_along_when_a_visit_leaves_its_window() {
        List<String> visits = threeBooked();

        JsonPath preview = moves.preview(visits.get(0), aWeekLater())
                .then()
                .statusCode(200)
                .body("days.cycle", contains(1, 2, 3))
                .body("days.kind", everyItem(equalTo("MOVED")))
                .body("days.from.date", contains("2026-11-24", "2026-12-15", "2027-01-05"))
                .body("days.to.date", contains("2026-12-01", "2026-12-22", "2027-01-12"))
                .body("days[1].to.startsAt", equalTo("2026-12-22T08:00:00-05:00"))
                .body("days[1].to.chairId", equalTo(chairs.get(0).toString()))
                .body("days[1].reasons.code", contains("cycle-follows"))
                .body("laterCycles.cycle", contains(2, 3, 4, 5))
                .body("laterCycles.fate", contains("MOVES", "MOVES", "PLANNED", "PLANNED"))
                .body("laterCycles.targetDateBefore[0]", equalTo("2026-12-15"))
                .body("laterCycles.targetDate", contains("2026-12-22", "2027-01-12", "2027-02-02", "2027-02-23"))
                .body("laterCycles[0].windowFrom", equalTo("2026-12-19"))
                .body("laterCycles[0].windowTo", equalTo("2026-12-25"))
                .body("laterCycles[0].reasons.code", contains("re-anchored"))
                .body("warnings.code", contains("outside-window"))
                .body("needsPrescriber", equalTo(false))
                .extract()
                .jsonPath();
        JsonPath move = moves.commit(visits.get(0), aWeekLater(), preview.getString("token"))
                .then()
                .statusCode(201)
                .body("scope", equalTo("THIS_AND_LATER_CYCLES"))
                .extract()
                .jsonPath();

        assertThat(move.getList("days")).isEqualTo(preview.getList("days"));
        assertThat(move.getList("laterCycles")).isEqualTo(preview.getList("laterCycles"));
        centre.nurse()
                .get("/api/v1/moves/" + move.getString("id"))
                .then()
                .body("laterCycles", equalTo(preview.getList("laterCycles")));
        moves.read(visits.get(2))
                .then()
                .body("startsAt", equalTo("2027-01-12T08:00:00-05:00"))
                .body("status", equalTo("BOOKED"));
    }

    @Test
    void the_course_follows_and_is_not_planned_back_to_the_old_grid() {
        List<String> visits = threeBooked();
        moves.move(visits.get(0), aWeekLater()).then().statusCode(201);

        targetsHaveMoved();
        centre.plan(course.order());
        targetsHaveMoved().body("warnings.code", hasItem("booked-outside-window"));
        TestMoves.give(centre, visits.get(0));
        targetsHaveMoved();
    }

    private ValidatableResponse targetsHaveMoved() {
        return read().body("cycles[0].targetDate", equalTo("2026-11-24"))
                .body("cycles[1].targetDate", equalTo("2026-12-22"))
                .body("cycles[1].windowFrom", equalTo("2026-12-19"))
                .body("cycles[1].days[0].date", equalTo("2026-12-22"))
                .body("cycles[2].targetDate", equalTo("2027-01-12"))
                .body("cycles[3].targetDate", equalTo("2027-02-02"))
                .body("cycles[3].days[0].date", equalTo("2027-02-02"))
                .body("cycles[3].status", equalTo("PROJECTED"));
    }

    @Test
    void inside_its_window_a_visit_moves_alone_and_the_preview_says_who_stays() {
        List<String> visits = threeBooked();
        Map<String, Object> request = along(chairs.get(0), at(TUE_24_NOV.plusDays(2), "08:00"));

        moves.preview(visits.get(0), request)
                .then()
                .statusCode(200)
                .body("days", hasSize(1))
                .body("laterCycles.fate", contains("STAYS", "STAYS", "PLANNED", "PLANNED"))
                .body("laterCycles[0].reasons.code", contains("grid-kept", "stays"))
                .body("laterCycles[0].dates", contains("2026-12-15"));
        moves.move(visits.get(0), request).then().statusCode(201);

        moves.read(visits.get(1)).then().header("ETag", equalTo("\"0\""));
        read().body("cycles[1].targetDate", equalTo("2026-12-15"));
    }

    @Test
    void an_order_on_a_grid_keeps_its_later_cycles() {
        course = TestCourse.maintenance(centre, 1, TUE_24_NOV, "GRID");
        List<String> visits = threeBooked();

        moves.move(visits.get(0), aWeekLater())
                .then()
                .statusCode(201)
                .body("days", hasSize(1))
                .body("laterCycles[0].reasons.code", contains("grid-forced", "stays"));

        read().body("cycles[1].targetDate", equalTo("2026-12-15"));
    }

    @Test
    void days_of_a_cycle_stay_together_through_all_cycles() {
        course = TestCourse.maintenance(centre, 2, TUE_24_NOV, "AUTO");
        List<String> visits = moves.booked(course, 2, chairs.get(0), "08:00");

        moves.move(visits.get(0), along(chairs.get(0), at(TUE_24_NOV.plusDays(10), "08:00")))
                .then()
                .statusCode(201)
                .body("days.to.date", contains("2026-12-04", "2026-12-07", "2026-12-25", "2026-12-28"));
    }

    @Test
    void from_the_second_cycle_on_the_first_is_not_touched() {
        List<String> visits = threeBooked();
        TestMoves.give(centre, visits.get(0));

        moves.move(visits.get(1), along(chairs.get(0), at(TUE_15_DEC.plusDays(6), "08:00")))
                .then()
                .statusCode(201)
                .body("days.cycle", contains(2, 3))
                .body("days.to.date", contains("2026-12-21", "2027-01-11"));

        moves.read(visits.get(0)).then().body("status", equalTo("COMPLETED")).body("date", equalTo("2026-11-24"));
    }

    @Test
    void without_a_place_the_best_date_for_all_is_found() {
        List<String> visits = threeBooked();

        moves.move(visits.get(0), request("SHIFT_REMAINING", "THIS_AND_LATER_CYCLES"))
                .then()
                .statusCode(201)
                .body("days[0].to.date", not(equalTo("2026-11-24")))
                .body("laterCycles.fate", hasItem("STAYS"));
    }

    @Test
    void a_taken_chair_at_a_later_date_gives_way_to_another_one() {
        List<String> visits = threeBooked();
        moves.booked(TestCourse.single(centre, 1, TUE_22_DEC), chairs.get(0), "08:00");

        moves.move(visits.get(0), aWeekLater())
                .then()
                .statusCode(201)
                .body("days[1].to.date", equalTo("2026-12-22"))
                .body("days[1].reasons.code", contains("cycle-follows", "other-place"))
                .body("days[2].reasons.code", contains("cycle-follows"));
    }

    @Test
    void a_closed_later_date_gives_way_to_the_nearest_one() {
        List<String> visits = threeBooked();
        close(TUE_22_DEC, TUE_22_DEC);

        moves.move(visits.get(0), aWeekLater())
                .then()
                .statusCode(201)
                .body("days[1].to.date", equalTo("2026-12-21"))
                .body("days[1].to.startsAt", endsWith("T08:00:00-05:00"));
    }

    @Test
    void no_room_in_a_later_window_refuses_the_move_and_leaves_every_visit() {
        List<String> visits = threeBooked();
        close(TUE_22_DEC.minusDays(3), TUE_22_DEC.plusDays(3));

        moves.preview(visits.get(0), aWeekLater())
                .then()
                .statusCode(422)
                .body("reasons.code", contains("no-dates-left"))
                .body("reasons[0].detail", containsString("cycle 2"))
                .body("alternatives", hasSize(5));

        stayWhereTheyWere(visits);
    }

    @Test
    void chairs_that_are_full_all_through_a_later_window_are_named() {
        Centre small = Centre.open(1, 4);
        ChairId chair = TestCourse.chairs(small).get(0);
        TestMoves there = new TestMoves(small);
        TestCourse moved = TestCourse.maintenance(small);
        List<String> visits = there.booked(moved, 3, chair, "08:00");
        for (String time : List.of("07:00", "12:00")) {
            there.booked(TestCourse.single(small, 5, TUE_22_DEC.minusDays(1)), chair, time);
        }

        there.preview(visits.get(0), along(chair, at(TUE_1_DEC, "08:00")))
                .then()
                .statusCode(409)
                .body("type", endsWith("/chair-taken"))
                .body("reasons.code", hasItem("chair-taken"))
                .body("reasons.detail", everyItem(containsString("cycle 2: ")))
                .body("alternatives", not(empty()));

        visits.forEach(visit -> there.read(visit).then().header("ETag", equalTo("\"0\"")));
    }

    @Test
    void a_preview_is_stale_once_a_visit_of_a_later_cycle_has_changed() {
        List<String> visits = threeBooked();
        String token = moves.token(visits.get(0), aWeekLater());
        moves.move(visits.get(2), to(chairs.get(1), at(TUE_5_JAN, "08:00")))
                .then()
                .statusCode(201);

        moves.commit(visits.get(0), aWeekLater(), token)
                .then()
                .statusCode(412)
                .body("type", endsWith("/stale-preview"));

        moves.read(visits.get(0)).then().header("ETag", equalTo("\"0\""));
        moves.read(visits.get(1)).then().header("ETag", equalTo("\"0\""));
    }

    @Test
    void a_preview_is_stale_once_somebody_else_sits_where_a_later_cycle_would_go() {
        List<String> visits = threeBooked();
        String token = moves.token(visits.get(0), aWeekLater());
        moves.booked(TestCourse.single(centre, 1, TUE_12_JAN), chairs.get(0), "08:00");

        moves.commit(visits.get(0), aWeekLater(), token).then().statusCode(412);

        stayWhereTheyWere(visits);
    }

    @Test
    void a_place_that_is_held_for_the_same_patient_is_not_taken() {
        List<String> visits = threeBooked();
        TestCourse other = course.another(TUE_22_DEC);
        centre.scheduler()
                .body(TestCourse.body(other.firstCycle(chairs.get(1), "08:00")))
                .post("/api/v1/courses/" + other.id() + "/holds")
                .then()
                .statusCode(201);

        moves.move(visits.get(0), aWeekLater())
                .then()
                .statusCode(201)
                .body("days[1].to.startsAt", not(equalTo("2026-12-22T08:00:00-05:00")))
                .body("days[1].reasons.code", contains("cycle-follows", "other-place"));
    }

    @Test
    void the_hour_of_the_clock_is_kept_over_the_change_of_the_clocks() {
        course = TestCourse.maintenance(centre, 1, LocalDate.of(2027, 1, 26), "AUTO");
        List<String> visits = moves.booked(course, 2, chairs.get(0), "08:00");
        centre.scheduler()
                .body("{\"months\": 6, \"firmCycles\": 1}")
                .post("/api/v1/courses/" + course.id() + "/horizon")
                .then()
                .statusCode(201)
                .body("visits[0].date", equalTo("2027-03-09"));

        moves.move(visits.get(1), along(chairs.get(0), at(LocalDate.of(2027, 2, 23), "08:00")))
                .then()
                .statusCode(201)
                .body("days[1].from.startsAt", startsWith("2027-03-09T"))
                .body("days[1].from.startsAt", endsWith("-05:00"))
                .body("days[1].to.startsAt", startsWith("2027-03-16T"))
                .body("days[1].to.startsAt", endsWith("-04:00"))
                .body("days[1].reasons.code", contains("cycle-follows"));
    }

    @Test
    void actions_that_leave_or_turn_days_go_with_their_cycle_alone() {
        String visit = threeBooked().get(0);

        Stream.of("FILL", "OMIT", "COMPRESS", "CEASE_CYCLE")
                .forEach(action -> moves.preview(visit, request(action, "THIS_AND_LATER_CYCLES"))
                        .then()
                        .statusCode(400)
                        .body("errors.field", contains("scope")));
    }

    private void close(LocalDate from, LocalDate to) {
        centre.admin()
                .body("{\"fromDate\": \"%s\", \"toDate\": \"%s\", \"reason\": \"HOLIDAY\"}".formatted(from, to))
                .post(centre.path("/closures"))
                .then()
                .statusCode(201);
    }
}

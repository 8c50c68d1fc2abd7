package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.WED_25_NOV;
import static org.infusary.schedule.TestCourse.at;
import static org.infusary.testing.RawSql.refusal;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.infusary.kernel.ChairId;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChairAssignmentTest {
    private static final String TOGETHER = "TOGETHER";
    private static final String APART = "APART";

    private Centre centre;
    private List<ChairId> chairs;
    private TestMoves moves;

    @BeforeEach
    void open() {
        centre = Centre.open(3, 4);
        chairs = TestCourse.chairs(centre);
        moves = new TestMoves(centre);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private static Map<String, Object> dates(LocalDate from, LocalDate to, String aim) {
        return Map.of("from", from.toString(), "to", to.toString(), "aim", aim);
    }

    private Response preview(Map<String, Object> request) {
        return centre.scheduler().body(request).post(centre.path("/chair-assignments/previews"));
    }

    private Response commit(Map<String, Object> request, String token) {
        return centre.scheduler()
                .body(Map.of("token", token, "assignment", request))
                .post(centre.path("/chair-assignments"));
    }

    private JsonPath previewed(String aim) {
        return preview(dates(TUE_24_NOV, TUE_24_NOV, aim))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath done(String aim) {
        return commit(dates(TUE_24_NOV, TUE_24_NOV, aim), previewed(aim).getString("token"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** The visit of Tuesday of a course of five days. */
    private String visit(TestCourse course, int chair, String time) {
        return moves.booked(course, 1, chairs.get(chair), time).get(0);
    }

    private String visit(int chair, String time) {
        return visit(TestCourse.single(centre, 5), chair, time);
    }

    private String chair(String visit) {
        return moves.read(visit).path("chairId");
    }

    private String name(int chair) {
        return chairs.get(chair).toString();
    }

    private void wish(String patient, int chair) {
        String address = "/api/v1/patients/" + patient + "/scheduling-preferences";
        String tag = centre.scheduler().get(address).header("ETag");
        centre.scheduler()
                .header("If-Match", tag)
                .body("""
                        {"companion": false, "weekdays": [], "chairId": "%s", "sameChairAsLastTime": false}""".formatted(name(chair)))
                .put(address)
                .then()
                .statusCode(200);
    }

    @Test
    void visits_are_put_together_and_keep_their_times() {
        String morning = visit(0, "08:00");
        TestCourse course = TestCourse.single(centre, 5);
        String afternoon = visit(course, 1, "13:00");
        String startsAt = moves.read(afternoon).path("startsAt");

        JsonPath preview = previewed(TOGETHER);

        assertThat(preview.getInt("visits")).isEqualTo(2);
        assertThat(preview.getList("changes.visitId")).containsExactly(afternoon);
        assertThat(preview.getString("changes[0].fromChairId")).isEqualTo(name(1));
        assertThat(preview.getString("changes[0].toChairId")).isEqualTo(name(0));
        assertThat(preview.getString("changes[0].startsAt")).isEqualTo(startsAt);
        assertThat(chair(afternoon)).isEqualTo(name(1));

        JsonPath done = done(TOGETHER);

        assertThat(done.getList("changes")).isEqualTo(preview.getList("changes"));
        assertThat(chair(morning)).isEqualTo(name(0));
        moves.read(afternoon)
                .then()
                .body("chairId", equalTo(name(0)))
                .body("startsAt", equalTo(startsAt))
                .body("status", equalTo("BOOKED"));
        centre.nurse()
                .get("/api/v1/courses/" + course.id() + "/moves")
                .then()
                .body("items.visitId", contains(afternoon))
                .body("items[0].reason", equalTo("NO_CHAIR"))
                .body("items[0].initiator", equalTo("CENTRE"))
                .body("items[0].days[0].from.chairId", equalTo(name(1)))
                .body("items[0].days[0].to.chairId", equalTo(name(0)))
                .body("items[0].days[0].reasons.code", contains("chair-assigned-anew"));
        assertThat(previewed(TOGETHER).getList("changes")).isEmpty();
    }

    @Test
    void visits_are_put_apart_for_the_day_itself() {
        String morning = visit(0, "08:00");
        String noon = visit(0, "12:00");

        done(APART);

        assertThat(chair(morning)).isNotEqualTo(chair(noon));
    }

    @Test
    void two_who_sit_at_once_swap_the_chairs_they_wish_for() {
        TestCourse one = TestCourse.single(centre, 5);
        TestCourse other = TestCourse.single(centre, 5);
        String first = visit(one, 0, "08:00");
        String second = visit(other, 1, "08:30");
        wish(one.patient(), 1);
        wish(other.patient(), 0);

        done(APART);

        assertThat(chair(first)).isEqualTo(name(1));
        assertThat(chair(second)).isEqualTo(name(0));
    }

    @Test
    void other_dates_and_whoever_has_come_or_is_only_held_stay() {
        TestCourse course = TestCourse.single(centre, 5);
        List<String> booked = moves.booked(course, 1, chairs.get(0), "08:00");
        visit(1, "13:00");
        String arrived = visit(2, "13:30");
        TestClock.set(at(TUE_24_NOV, "07:30"));
        centre.nurse()
                .header("If-Match", moves.read(arrived).header("ETag"))
                .post("/api/v1/visits/" + arrived + "/arrival")
                .then()
                .statusCode(200);

        JsonPath done = done(TOGETHER);

        assertThat(done.getInt("visits")).isEqualTo(3);
        assertThat(done.getList("changes.visitId")).doesNotContain(arrived).hasSize(1);
        assertThat(chair(arrived)).isEqualTo(name(2));
        assertThat(chair(booked.get(1))).isEqualTo(name(0));
    }

    @Test
    void a_course_of_which_a_move_waits_for_a_prescriber_stays_as_it_was_shown() {
        String first = visit(0, "08:00");
        List<String> other = moves.booked(TestCourse.single(centre, 5), 1, chairs.get(1), "13:00");
        moves.move(other.get(4), TestMoves.request("OMIT", "THIS_VISIT")).then().statusCode(201);

        assertThat(previewed(TOGETHER).getList("changes.visitId")).containsExactly(first);
    }

    @Test
    void what_has_changed_since_the_preview_writes_nothing() {
        visit(0, "08:00");
        String afternoon = visit(1, "13:00");
        Map<String, Object> request = dates(TUE_24_NOV, TUE_24_NOV, TOGETHER);
        String token = previewed(TOGETHER).getString("token");

        commit(dates(TUE_24_NOV, TUE_24_NOV, APART), token)
                .then()
                .statusCode(412)
                .body("type", endsWith("/stale-preview"));
        visit(2, "09:00");
        commit(request, token).then().statusCode(412).body("type", endsWith("/stale-preview"));

        assertThat(chair(afternoon)).isEqualTo(name(1));
    }

    @Test
    void nobody_is_seated_on_a_chair_that_was_booked_at_the_same_moment() throws Exception {
        visit(0, "08:00");
        String afternoon = visit(1, "13:00");
        TestCourse other = TestCourse.single(centre, 5);
        Map<String, Object> request = dates(TUE_24_NOV, TUE_24_NOV, TOGETHER);
        String token = previewed(TOGETHER).getString("token");

        List<Integer> statuses = AtOnce.of(
                () -> commit(request, token).statusCode(),
                () -> moves.book(other, other.cycles(1, chairs.get(0), "13:00")).statusCode());

        assertThat(statuses).isIn(List.of(201, 409), List.of(412, 201));
        assertThat(chair(afternoon)).isEqualTo(name(statuses.get(0) == 201 ? 0 : 1));
    }

    @Test
    void the_database_takes_no_second_visit_on_a_chair() {
        String first = visit(0, "08:00");
        visit(1, "08:00");

        assertThat(refusal(
                        "update visit set chair_id = ? where id = ?",
                        chairs.get(1).value(),
                        UUID.fromString(first)))
                .contains("visit_chair_takes_one_patient");
    }

    @Test
    void dates_are_to_come_and_not_too_many() {
        preview(dates(LocalDate.of(2026, 11, 20), TUE_24_NOV, TOGETHER))
                .then()
                .statusCode(400)
                .body("errors.field", contains("from"));
        preview(dates(WED_25_NOV, TUE_24_NOV, TOGETHER)).then().statusCode(400).body("errors.field", contains("to"));
        preview(dates(TUE_24_NOV, TUE_24_NOV.plusDays(92), TOGETHER))
                .then()
                .statusCode(400)
                .body("errors.field", contains("to"));
        preview(dates(TUE_24_NOV, TUE_24_NOV.plusDays(91), TOGETHER)).then().statusCode(200);
        Centre other = Centre.open(1, 1);
        centre.scheduler()
                .body(dates(TUE_24_NOV, TUE_24_NOV, TOGETHER))
                .post(other.path("/chair-assignments/previews"))
                .then()
                .statusCode(404);
    }
}

package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.infusary.kernel.ChairId;
import org.infusary.schedule.rules.HoldStatus;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a centre changes for all its weeks, or of its chairs, while visits are booked or held. */
@QuarkusTest
class CalendarWatchTest {
    @Inject
    HoldDesk holds;

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

    private Response put(String sheet, Object body) {
        String tag = centre.admin().get(centre.path(sheet)).header("ETag");
        return centre.admin().header("If-Match", tag).body(body).put(centre.path(sheet));
    }

    private Response openOn(String opens, String closes, String... weekdays) {
        return put(
                "/hours",
                Map.of(
                        "windows",
                        Stream.of(weekdays)
                                .map(day -> Map.of("weekday", day, "opens", opens, "closes", closes))
                                .toList()));
    }

    private Response nursesOnTuesdays(int nurses) {
        return put(
                "/staffing",
                Map.of(
                        "shifts",
                        List.of(Map.of("weekday", "TUESDAY", "starts", "07:00", "ends", "19:00", "nurses", nurses))));
    }

    private Response serve(ChairId chair, boolean inService) {
        return put("/chairs/" + chair, Map.of("name", "Renamed", "kind", "CHAIR", "inService", inService));
    }

    private String booked(ChairId chair, String time) {
        return moves.booked(TestCourse.single(centre, 1), chair, time).get(0);
    }

    private HoldDetails held(TestCourse course, ChairId chair) {
        return TestCourse.asked(
                centre, () -> holds.hold(course.id(), course.firstCycle(chair, "08:00"), Duration.ofHours(1)));
    }

    private static void isRefused(Response answer, int booked, int held) {
        answer.then()
                .statusCode(409)
                .body("type", endsWith("/visits-affected"))
                .body("visits", equalTo(booked))
                .body("held", equalTo(held))
                .body("dates", contains("2026-11-24"));
    }

    @Test
    void a_weekday_on_which_somebody_is_booked_is_not_closed() {
        String visit = booked(chairs.get(0), "08:00");

        Response refused = openOn("07:00", "19:00", "MONDAY", "WEDNESDAY");

        isRefused(refused, 1, 0);
        refused.then()
                .body("affected.visitId", contains(visit))
                .body("affected.startsAt", contains("2026-11-24T08:00:00-05:00"))
                .body("disruptions", equalTo(centre.path("/disruptions/previews")));
        assertThat(centre.admin().get(centre.path("/hours")).jsonPath().getList("windows.weekday"))
                .contains("TUESDAY");
        openOn("07:00", "19:00", "TUESDAY").then().statusCode(200);
    }

    @Test
    void hours_close_no_earlier_than_the_last_booked_visit_ends() {
        booked(chairs.get(0), "08:00");

        isRefused(openOn("08:15", "19:00", "TUESDAY"), 1, 0);
        openOn("08:00", "19:00", "TUESDAY").then().statusCode(200);
    }

    @Test
    void nurses_of_all_weeks_suffice_for_who_is_booked() {
        booked(chairs.get(0), "08:00");
        booked(chairs.get(1), "08:15");

        isRefused(nursesOnTuesdays(1), 1, 0);
        nursesOnTuesdays(2).then().statusCode(200);
    }

    @Test
    void a_chair_goes_out_of_service_when_nobody_is_booked_on_it() {
        booked(chairs.get(0), "08:00");

        isRefused(serve(chairs.get(0), false), 1, 0);
        serve(chairs.get(1), false).then().statusCode(200);
        serve(chairs.get(1), true).then().statusCode(200);
    }

    @Test
    void a_disruption_of_the_date_clears_the_way() {
        String visit = booked(chairs.get(0), "08:00");
        Map<String, Object> closed = DisruptionResourceTest.closed(TUE_24_NOV, TUE_24_NOV);
        String token = DisruptionResourceTest.preview(centre, closed).path("token");

        DisruptionResourceTest.commit(centre, closed, token).then().statusCode(201);

        openOn("07:00", "19:00", "MONDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")
                .then()
                .statusCode(200);
        moves.read(visit).then().body("date", equalTo("2026-11-25")).body("status", equalTo("BOOKED"));
    }

    @Test
    void what_has_been_does_not_stand_in_the_way() {
        String visit = booked(chairs.get(0), "08:00");
        TestMoves.give(centre, visit);
        TestClock.set(TestCourse.at(TUE_24_NOV.plusDays(1), "08:00"));

        openOn("07:00", "19:00", "MONDAY").then().statusCode(200);
    }

    @Test
    void held_visits_count_too() {
        held(TestCourse.single(centre, 1), chairs.get(0));

        isRefused(openOn("07:00", "19:00", "MONDAY"), 0, 1);
        isRefused(serve(chairs.get(0), false), 0, 1);
        isRefused(
                centre.admin()
                        .body(DisruptionResourceTest.closed(TUE_24_NOV, TUE_24_NOV)
                                .get("closure"))
                        .post(centre.path("/closures")),
                0,
                1);
        TestClock.set(TestClock.MON_23_NOV_0800.plus(Duration.ofHours(1)));
        serve(chairs.get(0), false).then().statusCode(200);
    }

    @Test
    void a_hold_that_loses_a_place_is_shown_and_released_whole() {
        TestCourse course = TestCourse.single(centre, 2);
        HoldDetails hold = held(course, chairs.get(0));
        Map<String, Object> closed = DisruptionResourceTest.closed(TUE_24_NOV, TUE_24_NOV);

        JsonPath preview = DisruptionResourceTest.preview(centre, closed)
                .then()
                .statusCode(200)
                .body("affected", equalTo(0))
                .body("visits", empty())
                .body("holds.id", contains(hold.id().toString()))
                .body("holds[0].visits.date", contains("2026-11-24", "2026-11-25"))
                .extract()
                .jsonPath();
        DisruptionResourceTest.commit(centre, closed, preview.getString("token"))
                .then()
                .statusCode(201)
                .body("releasedHoldIds", contains(hold.id().toString()));

        HoldDetails after = TestCourse.asked(centre, () -> holds.details(hold.id()));
        assertThat(after.status()).isEqualTo(HoldStatus.RELEASED);
        assertThat(after.visits()).isEmpty();
    }

    @Test
    void nurses_who_are_short_are_taken_from_holds_first() {
        held(TestCourse.single(centre, 1), chairs.get(0));
        String visit = booked(chairs.get(1), "08:15");
        Map<String, Object> away =
                Map.of("absence", Map.of("date", "2026-11-24", "starts", "07:00", "ends", "19:00", "nurses", 1));

        DisruptionResourceTest.preview(centre, away)
                .then()
                .statusCode(200)
                .body("visits", empty())
                .body("holds.size()", equalTo(1));
        moves.read(visit).then().body("status", equalTo("BOOKED"));
    }

    @Test
    void a_hold_that_was_booked_since_the_preview_makes_it_stale() {
        HoldDetails hold = held(TestCourse.single(centre, 1), chairs.get(0));
        Map<String, Object> closed = DisruptionResourceTest.closed(TUE_24_NOV, TUE_24_NOV);
        String token = DisruptionResourceTest.preview(centre, closed).path("token");
        TestCourse.asked(centre, () -> holds.book(hold.id()));

        DisruptionResourceTest.commit(centre, closed, token).then().statusCode(412);
    }
}

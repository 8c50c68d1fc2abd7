package org.infusary.schedule;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.at;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.infusary.kernel.ChairId;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The visit is planned from 07:15 to 13:00, with the first drop at 08:00. */
@QuarkusTest
class ImpactResourceTest {
    private Centre centre;
    private ChairId chair;
    private TestMoves moves;
    private String visit;

    @BeforeEach
    void book() {
        centre = Centre.open(2, 1);
        chair = TestCourse.chairs(centre).get(0);
        moves = new TestMoves(centre);
        visit = moves.booked(TestCourse.single(centre, 1), chair, "07:15").get(0);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private void arriveAt(String time) {
        TestClock.set(at(TUE_24_NOV, time));
        centre.nurse()
                .header("If-Match", "\"0\"")
                .post("/api/v1/visits/" + visit + "/arrival")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse impact() {
        return centre.nurse().get("/api/v1/visits/" + visit + "/impact").then().statusCode(200);
    }

    @Test
    void who_comes_in_time_hits_nobody() {
        arriveAt("07:10");

        impact().body("minutesLate", equalTo(0))
                .body("expectedEndsAt", equalTo("2026-11-24T13:00:00-05:00"))
                .body("hits", empty())
                .body("bindings", empty());
    }

    @Test
    void who_comes_late_makes_the_next_one_on_the_chair_wait() {
        String next =
                moves.booked(TestCourse.maintenance(centre), chair, "13:00").get(0);
        arriveAt("07:35");

        impact().body("minutesLate", equalTo(20))
                .body("expectedEndsAt", equalTo("2026-11-24T13:20:00-05:00"))
                .body("hits.visitId", contains(next))
                .body("hits[0].chairId", equalTo(chair.toString()))
                .body("hits[0].startsAt", equalTo("2026-11-24T13:00:00-05:00"))
                .body("hits[0].minutesOverlap", equalTo(20));
        moves.read(next).then().body("startsAt", equalTo("2026-11-24T13:00:00-05:00"));
    }

    @Test
    void whoever_has_not_come_yet_is_late_by_the_clock() {
        TestClock.set(at(TUE_24_NOV, "07:27"));

        impact().body("minutesLate", equalTo(12));
    }

    @Test
    void a_late_first_drop_counts_though_the_patient_came_in_time() {
        arriveAt("07:10");
        TestClock.set(at(TUE_24_NOV, "08:30"));

        impact().body("minutesLate", equalTo(30)).body("hits", hasSize(0));
    }

    @Test
    void what_would_run_past_closing_is_told() {
        TestClock.set(at(TUE_24_NOV, "13:30"));

        impact().body("minutesLate", equalTo(375)).body("bindings.code", hasItem("outside-hours"));
    }

    @Test
    void what_was_called_off_delays_nobody() {
        TestClock.set(at(TUE_24_NOV, "09:00"));
        centre.nurse()
                .header("If-Match", "\"0\"")
                .post("/api/v1/visits/" + visit + "/no-show")
                .then()
                .statusCode(200);

        impact().body("minutesLate", equalTo(0)).body("hits", empty());
    }
}

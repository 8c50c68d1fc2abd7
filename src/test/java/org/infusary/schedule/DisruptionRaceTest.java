package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.infusary.kernel.ChairId;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Closures, bookings and disruptions of one day at once, over HTTP. */
@QuarkusTest
class DisruptionRaceTest {
    private static final int RACERS = 6;

    private Centre centre;
    private List<ChairId> chairs;
    private TestMoves moves;
    private final Map<String, Object> closed = DisruptionResourceTest.closed(TUE_24_NOV, TUE_24_NOV);

    @BeforeEach
    void open() {
        centre = Centre.open(3, 4);
        chairs = TestCourse.chairs(centre);
        moves = new TestMoves(centre);
    }

    private Callable<Integer> commit(String token) {
        return () -> DisruptionResourceTest.commit(centre, closed, token).statusCode();
    }

    private Callable<Integer> booking(TestCourse course, ChairId chair) {
        return () -> centre.scheduler()
                .body(TestCourse.body(course.firstCycle(chair, "08:00")))
                .post("/api/v1/courses/" + course.id() + "/visits")
                .statusCode();
    }

    @Test
    void of_many_commits_of_one_token_one_has_an_effect() throws Exception {
        String visit = moves.booked(TestCourse.single(centre, 1), chairs.get(0), "08:00")
                .get(0);
        String token = DisruptionResourceTest.preview(centre, closed).path("token");

        List<Integer> statuses = AtOnce.of(RACERS, commit(token));

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(RACERS - 1);
        assertThat(moves.read(visit).header("ETag")).isEqualTo("\"1\"");
    }

    @RepeatedTest(4)
    void nobody_ends_up_on_a_closed_day_whoever_comes_first() throws Exception {
        moves.booked(TestCourse.single(centre, 1), chairs.get(0), "08:00");
        String token = DisruptionResourceTest.preview(centre, closed).path("token");
        TestCourse late = TestCourse.single(centre, 1);

        List<Integer> statuses = AtOnce.of(commit(token), booking(late, chairs.get(1)));

        assertThat(statuses.get(0)).isIn(201, 412);
        assertThat(statuses.get(1)).isEqualTo(statuses.get(0) == 201 ? 422 : 201);
        assertThat(onTheDay()).hasSize(statuses.get(0) == 201 ? 0 : 2);
    }

    @RepeatedTest(4)
    void a_plain_closure_and_a_booking_never_both_succeed() throws Exception {
        TestCourse course = TestCourse.single(centre, 1);

        List<Integer> statuses = AtOnce.of(
                () -> centre.admin()
                        .body(closed.get("closure"))
                        .post(centre.path("/closures"))
                        .statusCode(),
                booking(course, chairs.get(0)));

        assertThat(statuses).containsAnyOf(201).doesNotContain(500);
        assertThat(statuses.get(0) == 201 && statuses.get(1) == 201).isFalse();
        assertThat(onTheDay()).hasSize(statuses.get(1) == 201 ? 1 : 0);
    }

    private List<String> onTheDay() {
        return centre.nurse()
                .get(centre.path("/visits?from=2026-11-24&to=2026-11-24"))
                .jsonPath()
                .getList("items.id");
    }
}

package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.at;
import static org.infusary.schedule.TestMoves.request;
import static org.infusary.schedule.TestMoves.to;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.infusary.kernel.ChairId;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several at once, over HTTP. */
@QuarkusTest
class MoveRaceTest {
    private static final int RACERS = 8;

    private Centre centre;
    private List<ChairId> chairs;
    private TestMoves moves;

    @BeforeEach
    void open() {
        centre = Centre.open(3, 4);
        chairs = TestCourse.chairs(centre);
        moves = new TestMoves(centre);
    }

    private Callable<Integer> commit(String visit, Map<String, Object> request, String token) {
        return () -> moves.commit(visit, request, token).statusCode();
    }

    @Test
    void of_many_commits_of_one_token_one_has_an_effect() throws Exception {
        TestCourse course = TestCourse.single(centre, 3);
        String visit = moves.booked(course, chairs.get(0), "08:00").get(0);
        Map<String, Object> request = request("SHIFT_REMAINING", "REST_OF_CYCLE");
        String token = moves.token(visit, request);

        List<Integer> statuses = AtOnce.of(RACERS, commit(visit, request, token));

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(RACERS - 1);
        moves.read(visit).then().header("ETag", equalTo("\"1\""));
        assertThat(centre.nurse()
                        .get("/api/v1/courses/" + course.id() + "/moves")
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
    }

    @Test
    void of_moves_and_bookings_for_one_chair_one_wins_and_the_losers_keep_their_places() throws Exception {
        List<String> movers = IntStream.range(0, 2)
                .mapToObj(mover -> moves.booked(TestCourse.single(centre, 1), chairs.get(mover), "08:00")
                        .get(0))
                .toList();
        Map<String, Object> request = to(chairs.get(2), at(TUE_24_NOV, "09:00"));
        List<String> tokens =
                movers.stream().map(visit -> moves.token(visit, request)).toList();
        TestCourse booked = TestCourse.single(centre, 1);

        List<Integer> statuses = AtOnce.of(
                commit(movers.get(0), request, tokens.get(0)),
                commit(movers.get(1), request, tokens.get(1)),
                () -> centre.scheduler()
                        .body(TestCourse.body(booked.firstCycle(chairs.get(2), "09:00")))
                        .post("/api/v1/courses/" + booked.id() + "/visits")
                        .statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(2);
        for (int mover = 0; mover < movers.size(); mover++) {
            boolean won = statuses.get(mover) == 201;
            assertThat(moves.read(movers.get(mover)).jsonPath().getString("chairId"))
                    .isEqualTo(chairs.get(won ? 2 : mover).toString());
        }
    }

    @Test
    void of_a_visit_that_gets_longer_and_a_booking_behind_it_one_wins() throws Exception {
        Centre small = Centre.open(1, 2);
        ChairId chair = TestCourse.chairs(small).get(0);
        TestMoves there = new TestMoves(small);
        List<String> visits = there.booked(TestCourse.single(small, 3), chair, "07:00");
        Map<String, Object> compress = request("COMPRESS", "REST_OF_CYCLE");
        Map<String, Object> commit = Map.of("move", compress, "token", there.token(visits.get(2), compress));
        TestCourse other = TestCourse.single(small, 3);
        List<WantedPlace> behind = there.behind(visits.get(0), other, chair);

        List<Integer> statuses = AtOnce.of(
                () -> small.prescriber()
                        .body(commit)
                        .post("/api/v1/visits/" + visits.get(2) + "/moves")
                        .statusCode(),
                () -> there.book(other, behind).statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status >= 500).isEmpty();
        boolean longer = statuses.get(0) == 201;
        assertThat(visits.stream()
                        .map(visit -> there.read(visit).jsonPath().getInt("grams"))
                        .toList())
                .isEqualTo(longer ? List.of(35, 35, 25) : List.of(20, 25, 25));
        there.read(visits.get(2)).then().body("status", equalTo(longer ? "OMITTED" : "BOOKED"));
    }

    @Test
    void two_who_move_crosswise_do_not_wait_for_each_other_in_a_circle() throws Exception {
        TestCourse early = TestCourse.single(centre, 1);
        TestCourse late = TestCourse.single(centre, 1, TUE_24_NOV.plusDays(1));
        String one = moves.booked(early, chairs.get(0), "08:00").get(0);
        String other = moves.booked(late, chairs.get(1), "08:00").get(0);
        Map<String, Object> later = to(chairs.get(2), at(TUE_24_NOV.plusDays(1), "08:00"));
        Map<String, Object> sooner = to(chairs.get(0), at(TUE_24_NOV.plusDays(2), "08:00"));
        String first = moves.token(one, later);
        String second = moves.token(other, sooner);

        List<Integer> statuses = AtOnce.of(commit(one, later, first), commit(other, sooner, second));

        assertThat(statuses).containsOnly(201);
    }

    /** Two courses a day apart whose later cycles both want one chair at one hour once they have moved. */
    @Test
    void of_two_who_take_later_cycles_to_the_same_chair_one_wins_and_the_other_one_tries_again() throws Exception {
        LocalDate tuesday = TUE_24_NOV.plusWeeks(1);
        TestCourse early = TestCourse.maintenance(centre);
        TestCourse late = TestCourse.maintenance(centre, 1, TUE_24_NOV.plusDays(1), "AUTO");
        List<String> one = moves.booked(early, 3, chairs.get(0), "08:00");
        List<String> other = moves.booked(late, 3, chairs.get(0), "08:00");
        Map<String, Object> there =
                request("SHIFT_REMAINING", "THIS_AND_LATER_CYCLES", chairs.get(1), at(tuesday, "08:00"));
        Map<String, Object> beside =
                request("SHIFT_REMAINING", "THIS_AND_LATER_CYCLES", chairs.get(2), at(tuesday, "08:00"));
        String first = moves.token(one.get(0), there);
        String second = moves.token(other.get(0), beside);

        List<Integer> statuses = AtOnce.of(commit(one.get(0), there, first), commit(other.get(0), beside, second));

        assertThat(statuses).containsExactlyInAnyOrder(201, 412);
        boolean firstWon = statuses.get(0) == 201;
        List<String> loser = firstWon ? other : one;
        loser.forEach(visit -> moves.read(visit).then().header("ETag", equalTo("\"0\"")));
        moves.move(loser.get(0), firstWon ? beside : there)
                .then()
                .statusCode(201)
                .body("days[1].to.date", equalTo("2026-12-22"))
                .body("days[1].reasons.code", hasItem("other-place"));
    }

    @Test
    void of_many_commits_of_one_token_for_later_cycles_one_has_an_effect() throws Exception {
        TestCourse course = TestCourse.maintenance(centre);
        List<String> visits = moves.booked(course, 3, chairs.get(0), "08:00");
        Map<String, Object> request = request(
                "SHIFT_REMAINING", "THIS_AND_LATER_CYCLES", chairs.get(0), at(TUE_24_NOV.plusWeeks(1), "08:00"));
        String token = moves.token(visits.get(0), request);

        List<Integer> statuses = AtOnce.of(RACERS, commit(visits.get(0), request, token));

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(RACERS - 1);
        visits.forEach(visit -> moves.read(visit).then().header("ETag", equalTo("\"1\"")));
    }
}

package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 1 g/kg every three weeks from Tuesday 24 November 2026 on, planned for three months: five cycles. */
@QuarkusTest
class HorizonTest {
    @Inject
    HorizonDesk desk;

    private Centre centre;
    private TestCourse course;

    @BeforeEach
    void open() {
        centre = Centre.open(1, 1);
        course = TestCourse.maintenance(centre);
    }

    private ValidatableResponse extend(String body) {
        return centre.scheduler()
                .body(body)
                .post("/api/v1/courses/" + course.id() + "/horizon")
                .then();
    }

    private List<String> statuses() {
        return centre.scheduler()
                .get("/api/v1/courses/" + course.id())
                .then()
                .statusCode(200)
                .extract()
                .path("cycles.status");
    }

    private void nothingIsBooked() {
        centre.scheduler()
                .get("/api/v1/courses/" + course.id() + "/visits")
                .then()
                .body("items", empty());
    }

    @Test
    void the_next_two_cycles_are_firm_and_the_later_ones_projected() {
        int planned = statuses().size();

        JsonPath answer = extend("{\"months\": 6}").statusCode(201).extract().jsonPath();

        List<String> statuses = answer.getList("cycles.status");
        assertThat(statuses).hasSizeGreaterThan(planned).startsWith("BOOKED", "BOOKED");
        assertThat(statuses.subList(2, statuses.size())).containsOnly("PROJECTED");
        assertThat(answer.getList("visits.cycle")).isEqualTo(List.of(1, 2));
        assertThat(answer.getList("visits.status")).isEqualTo(List.of("BOOKED", "BOOKED"));
        assertThat(answer.getList("visits.date"))
                .isEqualTo(List.of(answer.getString("cycles[0].dates[0]"), answer.getString("cycles[1].dates[0]")));
        assertThat(statuses()).isEqualTo(statuses);
    }

    @Test
    void asked_again_the_cycles_after_them_become_firm() {
        extend("{\"firmCycles\": 1, \"months\": 3}").statusCode(201);

        extend("{\"firmCycles\": 2, \"months\": 3}").statusCode(201).body("visits.cycle", contains(2, 3));
    }

    @Test
    void projected_cycles_block_no_chair_and_count_as_demand() {
        extend("{\"firmCycles\": 1, \"months\": 3}").statusCode(201);
        LocalDate third = course.planned(3, 1);

        centre.scheduler()
                .get(centre.path("/capacity/days?from=" + third + "&to=" + third))
                .then()
                .body("days[0].visits", equalTo(0))
                .body("days[0].projectedVisits", equalTo(1));
    }

    @Test
    void what_was_planned_farther_stays() {
        int planned = statuses().size();

        extend("{\"months\": 1}").statusCode(201).body("cycles", hasSize(planned));

        assertThat(statuses()).doesNotContain("CANCELLED");
    }

    @Test
    void when_one_cycle_does_not_fit_none_is_booked_and_nothing_planned() {
        List<String> before = statuses();
        LocalDate second = course.planned(2, 1);
        centre.admin()
                .body("""
                        {"fromDate": "%s", "toDate": "%s", "chairId": "%s", "reason": "MAINTENANCE"}""".formatted(
                                second.minusDays(7),
                                second.plusDays(7),
                                TestCourse.chairs(centre).get(0)))
                .post(centre.path("/closures"))
                .then()
                .statusCode(201);

        extend("{\"firmCycles\": 3, \"months\": 12}")
                .statusCode(422)
                .body("type", containsString("refused"))
                .body("reasons.code", hasItem("chair-closed"))
                .body("refusals.cycle", contains(2))
                .body("refusals[0].days[0].bindings.code", hasItem("chair-closed"))
                .body("refusals[0].nearest.cycle", everyItem(equalTo(2)))
                .body("refusals[0].nearest", not(empty()));

        nothingIsBooked();
        assertThat(statuses()).isEqualTo(before);
    }

    @Test
    void a_course_without_projected_cycles_has_nothing_to_book() {
        course = TestCourse.single(centre, 1);
        extend("{\"months\": 1}").statusCode(201).body("visits", hasSize(1));

        extend("{\"months\": 1}").statusCode(422).body("reasons.code", contains("nothing-to-book"));
    }

    @Test
    void an_order_on_hold_is_not_extended() {
        String order = "/api/v1/orders/" + course.order();
        centre.prescriber()
                .header("If-Match", centre.prescriber().get(order).header("ETag"))
                .body("{\"status\": \"ON_HOLD\", \"reason\": \"REVIEW_DUE\"}")
                .post(order + "/status")
                .then()
                .statusCode(200);

        extend("{\"months\": 6}").statusCode(422).body("reasons.code", contains("order-not-active"));
    }

    @Test
    void fields_out_of_range_are_named() {
        extend("{\"months\": 13}").statusCode(400).body("errors[0].field", equalTo("months"));
        extend("{\"months\": 0}").statusCode(400);
        extend("{}").statusCode(400).body("errors[0].field", equalTo("months"));
        extend("{\"months\": 3, \"firmCycles\": 7}").statusCode(400).body("errors[0].field", equalTo("firmCycles"));
        extend("{\"months\": 3, \"firmCycles\": 0}").statusCode(400);
    }

    @Test
    void another_centres_course_is_not_found() {
        Centre other = Centre.open(1, 1);

        other.scheduler()
                .body("{\"months\": 3}")
                .post("/api/v1/courses/" + course.id() + "/horizon")
                .then()
                .statusCode(404);
    }

    /** One chair and one nurse: whoever comes later looks around what the first ones took. */
    @Test
    void courses_extended_at_once_all_find_their_places() throws Exception {
        List<TestCourse> courses =
                List.of(course, TestCourse.maintenance(centre), course, TestCourse.maintenance(centre));

        List<Horizon> horizons = AtOnce.of(courses.stream()
                .<Callable<Horizon>>map(one -> () -> TestCourse.asked(centre, () -> desk.extend(one.id(), 1, 3)))
                .toList());

        assertThat(Stream.of(horizons.get(0), horizons.get(2))
                        .flatMap(ours -> ours.booked().stream())
                        .map(visit -> visit.facts().cycle()))
                .containsExactlyInAnyOrder(1, 2);
    }
}

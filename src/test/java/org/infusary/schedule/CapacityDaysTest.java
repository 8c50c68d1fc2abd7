package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.at;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.ChairId;
import org.infusary.testing.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CapacityDaysTest {
    @Inject
    HoldDesk holds;

    private Centre centre;
    private ChairId chair;

    @BeforeEach
    void open() {
        centre = Centre.open(2, 2);
        chair = TestCourse.chairs(centre).get(0);
    }

    private ValidatableResponse days(String from, String to) {
        return centre.nurse()
                .queryParam("from", from)
                .queryParam("to", to)
                .get(centre.path("/capacity/days"))
                .then();
    }

    private Map<String, Object> day(LocalDate date) {
        return days(date.toString(), date.toString()).statusCode(200).extract().path("days[0]");
    }

    private void book(TestCourse course, int cycle, String time) {
        WantedPlace place = new WantedPlace(course.day(cycle, 1), chair, at(course.planned(cycle, 1), time));
        centre.scheduler()
                .body(TestCourse.body(List.of(place)))
                .post("/api/v1/courses/" + course.id() + "/visits")
                .then()
                .statusCode(201);
    }

    @Test
    void every_date_of_the_span_is_there_closed_ones_too() {
        JsonPath found =
                days("2026-11-27", "2026-11-30").statusCode(200).extract().jsonPath();

        assertThat(found.getList("days.date"))
                .isEqualTo(List.of("2026-11-27", "2026-11-28", "2026-11-29", "2026-11-30"));
        assertThat(found.getList("days.chairMinutesOpen")).isEqualTo(List.of(1440, 0, 0, 1440));
    }

    @Test
    void what_is_projected_counts_until_it_is_booked() {
        TestCourse course = TestCourse.maintenance(centre);
        TestCourse.maintenance(centre);

        assertThat(day(TUE_24_NOV))
                .containsEntry("visits", 0)
                .containsEntry("projectedVisits", 2)
                .containsEntry("projectedChairMinutes", 690)
                .containsEntry("projectedGrams", 140)
                .containsEntry("peakToMeanNurseLoad", null);

        book(course, 1, "08:00");

        assertThat(day(TUE_24_NOV))
                .containsEntry("visits", 1)
                .containsEntry("chairMinutesUsed", 345)
                .containsEntry("chairMinutesOpen", 1440)
                .containsEntry("peakNurseShare", 0.5f)
                .containsEntry("nurseUnitsOverbooked", 0)
                .containsEntry("projectedVisits", 1)
                .containsEntry("projectedChairMinutes", 345)
                .containsEntry("projectedGrams", 70);
        assertThat(day(course.planned(2, 1))).containsEntry("visits", 0).containsEntry("projectedVisits", 2);
    }

    @Test
    void what_is_only_held_is_told_apart() {
        TestCourse held = TestCourse.single(centre, 1);
        book(TestCourse.single(centre, 1), 1, "13:00");
        TestCourse.asked(centre, () -> holds.hold(held.id(), held.firstCycle(chair, "07:00"), Duration.ofMinutes(10)));

        assertThat(day(TUE_24_NOV)).containsEntry("visits", 2).containsEntry("visitsHeld", 1);
        assertThat(day(TUE_24_NOV.plusDays(1))).containsEntry("visitsHeld", 0);
    }

    @Test
    void the_day_of_the_slots_tells_the_same() {
        TestCourse course = TestCourse.maintenance(centre);
        TestCourse.maintenance(centre);
        book(course, 1, "08:00");

        Map<String, Object> total = centre.nurse()
                .get(centre.path("/capacity?date=2026-11-24"))
                .then()
                .statusCode(200)
                .extract()
                .path("total");

        assertThat(total).isEqualTo(day(TUE_24_NOV)).containsEntry("projectedVisits", 1);
    }

    @Test
    void what_an_order_on_hold_or_stopped_had_planned_is_not_projected() {
        TestCourse course = TestCourse.maintenance(centre);
        String order = "/api/v1/orders/" + course.order() + "/status";
        String tag = centre.prescriber().get("/api/v1/orders/" + course.order()).header("ETag");
        centre.prescriber()
                .header("If-Match", tag)
                .body("{\"status\": \"ON_HOLD\", \"reason\": \"REVIEW_DUE\"}")
                .post(order)
                .then()
                .statusCode(200);

        assertThat(day(TUE_24_NOV)).containsEntry("projectedVisits", 0);
    }

    @Test
    void another_centres_demand_is_not_ours() {
        TestCourse.maintenance(Centre.open(1, 1));

        assertThat(day(TUE_24_NOV)).containsEntry("projectedVisits", 0).containsEntry("projectedGrams", 0);
    }

    @Test
    void the_same_comes_as_rows() {
        TestCourse course = TestCourse.maintenance(centre);
        book(course, 1, "08:00");

        String csv = centre.nurse()
                .accept("text/csv")
                .get(centre.path("/capacity/days?from=2026-11-24&to=2026-11-25"))
                .then()
                .statusCode(200)
                .contentType(equalTo("text/csv;charset=UTF-8"))
                .header("Content-Disposition", containsString("capacity-2026-11-24-2026-11-25.csv"))
                .extract()
                .asString();

        assertThat(csv.lines())
                .containsExactly(
                        "date,visits,chairMinutesUsed,chairMinutesOpen,peakNurseShare,peakToMeanNurseLoad,"
                                + "nurseUnitsOverbooked,projectedVisits,projectedChairMinutes,projectedGrams,visitsHeld",
                        // 1245 unit minutes over 12 hours are 1.729 units; the access wants 12
                        "2026-11-24,1,345,1440,0.5,6.94,0,0,0,0,0",
                        "2026-11-25,0,0,1440,0,,0,0,0,0,0");
    }

    @Test
    void a_span_of_92_days_is_the_longest() {
        days("2026-11-01", "2027-01-31").statusCode(200).body("days", hasSize(92));
        days("2026-11-01", "2027-02-01").statusCode(400).body("errors[0].field", equalTo("to"));
        days("2026-11-02", "2026-11-01").statusCode(400).body("errors[0].field", equalTo("to"));
    }

    @Test
    void a_clock_change_makes_the_open_minutes_no_other() {
        JsonPath found =
                days("2027-03-12", "2027-03-15").statusCode(200).extract().jsonPath();

        assertThat(found.getList("days.chairMinutesOpen")).isEqualTo(List.of(1440, 0, 0, 1440));
    }

    @Test
    void another_centre_is_not_found() {
        Centre other = Centre.open(1, 1);

        centre.nurse()
                .get(other.path("/capacity/days?from=2026-11-24&to=2026-11-25"))
                .then()
                .statusCode(404)
                .body("days", nullValue());
    }
}

package org.infusary.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.infusary.waiting.Desk.FRI_27_NOV;
import static org.infusary.waiting.Desk.MON_23_NOV;
import static org.infusary.waiting.Desk.TUE_24_NOV;
import static org.infusary.waiting.Desk.at;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infusary.audit.Trail;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.infusary.waiting.Desk.Planned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits, over HTTP. */
@QuarkusTest
class WaitingListTest {
    private Centre centre;
    private Desk desk;

    @BeforeEach
    void open() {
        centre = Centre.open(1, 2);
        desk = new Desk(centre);
    }

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    private Map<String, Object> body(Planned course, Map<String, Object> further) {
        Map<String, Object> body = new HashMap<>(Map.of("courseId", course.id(), "reason", "EARLIER_WISHED"));
        body.putAll(further);
        return body;
    }

    @Test
    void an_entry_tells_what_is_waited_for_and_until_when() {
        Planned course = desk.course(1, TUE_24_NOV);

        String location = desk.tryWaiting(body(
                        course,
                        Map.of(
                                "cycle", 1,
                                "weekdays", List.of("FRIDAY", "WEDNESDAY"),
                                "earliestStart", "08:00",
                                "latestStart", "11:30",
                                "waitUntil", "2026-11-26")))
                .then()
                .statusCode(201)
                .body("status", equalTo("WAITING"))
                .body("patientId", equalTo(course.patient()))
                .body("from", equalTo("2026-11-24"))
                .body("to", equalTo("2026-11-27"))
                .body("weekdays", contains("WEDNESDAY", "FRIDAY"))
                .body("earliestStart", equalTo("08:00"))
                .body("latestStart", equalTo("11:30"))
                .body("waitUntil", equalTo("2026-11-26"))
                .body("addedAt", equalTo("2026-11-23T03:00:00-05:00"))
                .body("offers", empty())
                .extract()
                .header("Location");

        centre.nurse().get(location).then().statusCode(200).body("reason", equalTo("EARLIER_WISHED"));
    }

    @Test
    void a_cycle_waits_once() {
        Planned course = desk.course(1, TUE_24_NOV);
        desk.waiting(course);

        desk.tryWaiting(body(course, Map.of("cycle", 1)))
                .then()
                .statusCode(409)
                .body("type", containsString("already-waiting"));
    }

    @Test
    void what_cannot_be_booked_or_moved_does_not_wait() {
        Planned course = desk.course(1, TUE_24_NOV);
        String visit = desk.book(course, desk.chair(0), at(TUE_24_NOV, "08:00")).get(0);

        desk.tryWaiting(body(course, Map.of("cycle", 1)))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("cycle-not-open"));
        desk.tryWaiting(body(course, Map.of("cycle", 9))).then().statusCode(400);
        desk.tryWaiting(body(course, Map.of())).then().statusCode(400);
        desk.tryWaiting(body(course, Map.of("cycle", 1, "visitId", visit)))
                .then()
                .statusCode(400);
        desk.tryWaiting(body(desk.course(1, TUE_24_NOV), Map.of("visitId", visit)))
                .then()
                .statusCode(400);
        desk.cancel(visit);
        desk.tryWaiting(body(course, Map.of("visitId", visit)))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("visit-not-booked"));
    }

    @Test
    void dates_are_cut_to_what_the_rules_allow() {
        Planned course = desk.course(1, TUE_24_NOV);

        desk.tryWaiting(body(course, Map.of("cycle", 1, "from", "2026-12-01")))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("outside-window"));
        desk.tryWaiting(body(course, Map.of("cycle", 1, "waitUntil", "2026-12-01")))
                .then()
                .statusCode(400);
        desk.tryWaiting(body(course, Map.of("cycle", 1, "from", "2026-11-26", "to", "2026-11-25")))
                .then()
                .statusCode(400);
        desk.tryWaiting(body(course, Map.of("cycle", 1, "earliestStart", "12:00", "latestStart", "11:00")))
                .then()
                .statusCode(400);
        desk.tryWaiting(body(course, Map.of("cycle", 1, "from", "2026-11-01", "to", "2027-11-01")))
                .then()
                .statusCode(201)
                .body("from", equalTo("2026-11-24"))
                .body("to", equalTo("2026-11-27"));
    }

    @Test
    void an_entry_is_changed_by_whoever_has_read_it() {
        String path = "/api/v1/waiting-entries/" + desk.waiting(desk.course(1, TUE_24_NOV));
        String tag = centre.nurse().get(path).header("ETag");
        Map<String, Object> change = Map.of("reason", "CLINICAL_NEED", "to", "2026-11-25");

        centre.nurse().body(change).put(path).then().statusCode(428);
        centre.nurse()
                .header("If-Match", tag)
                .body(change)
                .put(path)
                .then()
                .statusCode(200)
                .body("reason", equalTo("CLINICAL_NEED"))
                .body("to", equalTo("2026-11-25"))
                .body("waitUntil", equalTo("2026-11-25"));
        centre.nurse().header("If-Match", tag).body(change).put(path).then().statusCode(412);
    }

    @Test
    void who_was_withdrawn_may_wait_again() {
        Planned course = desk.course(1, TUE_24_NOV);
        String path = "/api/v1/waiting-entries/" + desk.waiting(course);
        String tag = centre.nurse().get(path).header("ETag");

        centre.nurse()
                .header("If-Match", tag)
                .post(path + "/withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("endedAt", equalTo("2026-11-23T03:00:00-05:00"));
        centre.nurse()
                .header("If-Match", centre.nurse().get(path).header("ETag"))
                .post(path + "/withdrawal")
                .then()
                .statusCode(409)
                .body("type", containsString("waiting-status"));
        desk.waiting(course);
    }

    @Test
    void an_entry_expires_by_the_calendar_and_makes_room() {
        Planned course = desk.course(1, TUE_24_NOV);
        String entry = desk.waiting(course, Map.of("waitUntil", "2026-11-24"));

        TestClock.set(at(TUE_24_NOV, "23:59").toInstant());
        assertThat(desk.status(entry)).isEqualTo("WAITING");
        TestClock.set(at(TUE_24_NOV, "23:59").toInstant().plusSeconds(60));

        assertThat(desk.status(entry)).isEqualTo("EXPIRED");
        String again = desk.waiting(course);
        assertThat(listed("EXPIRED")).containsExactly(entry);
        assertThat(listed("WAITING")).containsExactly(again);
    }

    private List<String> listed(String status) {
        return desk.read("/sites/" + centre.site() + "/waiting-list?status=" + status)
                .getList("items.id");
    }

    @Test
    void the_list_is_filtered_and_paged() {
        String one = desk.waiting(desk.course(1, TUE_24_NOV));
        String other = desk.waiting(desk.course(1, TUE_24_NOV));
        String third = desk.waiting(desk.course(1, TUE_24_NOV));
        String list = "/sites/" + centre.site() + "/waiting-list?limit=2";

        JsonPath first = desk.read(list);

        assertThat(first.<String>getList("items.id")).containsExactly(one, other);
        assertThat(desk.read(list + "&cursor=" + first.getString("next")).<String>getList("items.id"))
                .containsExactly(third);
        assertThat(listed("OFFERED")).isEmpty();
        assertThat(listed("BOOKED")).isEmpty();
        assertThat(listed("WITHDRAWN")).isEmpty();
    }

    @Test
    void a_cycle_that_is_booked_in_any_way_waits_no_longer() {
        Planned course = desk.course(1, TUE_24_NOV);
        String entry = desk.waiting(course);

        desk.book(course, desk.chair(0), at(TUE_24_NOV, "08:00"));

        assertThat(desk.status(entry)).isEqualTo("BOOKED");
    }

    @Test
    void a_visit_that_is_called_off_waits_for_no_other_time() {
        Planned course = desk.course(1, TUE_24_NOV);
        String visit = desk.book(course, desk.chair(0), at(FRI_27_NOV, "08:00")).get(0);
        String entry = desk.waiting(course, Map.of("visitId", visit));
        desk.tryWaiting(body(course, Map.of("visitId", visit))).then().statusCode(409);

        desk.cancel(visit);

        assertThat(desk.status(entry)).isEqualTo("WITHDRAWN");
    }

    @Test
    void reading_a_list_leaves_the_names_of_all_who_are_on_it() {
        Planned one = desk.course(1, TUE_24_NOV);
        Planned other = desk.course(1, TUE_24_NOV);
        desk.waiting(one);
        desk.waiting(other);
        Trail trail = Trail.begin();

        trail.mark(centre.nurse())
                .get(centre.path("/waiting-list"))
                .then()
                .body("items", hasSize(2))
                .body("items.patientId", hasItem(one.patient()));

        assertThat(trail.only().patients()).containsExactlyInAnyOrder(one.patient(), other.patient());
    }

    @Test
    void monday_is_a_day_of_waiting_too() {
        desk.tryWaiting(body(desk.course(1, MON_23_NOV), Map.of("cycle", 1)))
                .then()
                .statusCode(201)
                .body("from", equalTo("2026-11-23"));
        TestClock.set(TestClock.MON_23_NOV_0800.plus(Duration.ofDays(8)));
        desk.tryWaiting(body(desk.course(1, TUE_24_NOV.plusDays(7)), Map.of("cycle", 1)))
                .then()
                .statusCode(201);
    }
}

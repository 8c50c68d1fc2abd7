package org.infusary.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import org.infusary.kernel.ChairId;
import org.infusary.security.Roles;
import org.infusary.testing.Staff;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClosureResourceTest {
    private TestSite site;
    private Staff staff;
    private String closures;

    @BeforeEach
    void a_site() {
        site = TestSite.in("Europe/Berlin");
        staff = Staff.of(Roles.ADMIN).at(site.id());
        closures = "/api/v1/sites/" + site.id() + "/closures";
    }

    @AfterEach
    void the_clock_stands_where_it_stood() {
        TestClock.reset();
    }

    @Test
    void whole_days_are_closed() {
        announce("{\"fromDate\": \"2026-12-24\", \"toDate\": \"2026-12-26\", \"reason\": \"HOLIDAY\"}")
                .then()
                .statusCode(201)
                .body("fromTime", nullValue())
                .body("toTime", nullValue())
                .body("chairId", nullValue())
                .body("reason", equalTo("HOLIDAY"));
    }

    @Test
    void a_chair_is_closed_for_hours() {
        ChairId chair = site.chair("Chair 1");

        announce("{\"fromDate\": \"2026-11-24\", \"fromTime\": \"10:00\", \"toDate\": \"2026-11-24\","
                        + " \"toTime\": \"11:30\", \"chairId\": \"%s\", \"reason\": \"MAINTENANCE\"}".formatted(chair))
                .then()
                .statusCode(201)
                .body("fromTime", equalTo("10:00"))
                .body("toTime", equalTo("11:30"))
                .body("chairId", equalTo(chair.toString()));
    }

    @Test
    void the_past_is_not_closed() {
        announce("{\"fromDate\": \"2026-11-22\", \"toDate\": \"2026-11-24\", \"reason\": \"OTHER\"}")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("fromDate"))
                .body("errors[0].rule", equalTo("must not be before today"));

        assertThat(admin().get(closures).<List<?>>path("items")).isEmpty();
    }

    @Test
    void today_is_the_date_of_the_site() {
        TestSite auckland = TestSite.in("Pacific/Auckland");
        TestClock.set(Instant.parse("2026-11-23T12:00:00Z"));
        String token = Staff.of(Roles.ADMIN).at(auckland.id()).token();

        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"fromDate\": \"2026-11-23\", \"toDate\": \"2026-11-24\", \"reason\": \"OTHER\"}")
                .post("/api/v1/sites/" + auckland.id() + "/closures")
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("must not be before today"));
    }

    @Test
    void a_closure_ends_after_it_begins_and_within_five_years() {
        announce("{\"fromDate\": \"2026-12-26\", \"toDate\": \"2026-12-24\", \"reason\": \"OTHER\"}")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("toDate"));
        announce("{\"fromDate\": \"2026-12-24\", \"fromTime\": \"12:00\", \"toDate\": \"2026-12-24\","
                        + " \"toTime\": \"12:00\", \"reason\": \"OTHER\"}")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("toTime"));
        announce("{\"fromDate\": \"2026-12-24\", \"toDate\": \"2062-12-24\", \"reason\": \"OTHER\"}")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("toDate"))
                .body("errors[0].rule", equalTo("must be at most 5 years ahead"));
    }

    @Test
    void a_chair_of_another_site_is_not_found() {
        ChairId foreign = TestSite.in("Europe/Berlin").chair("Chair 1");

        announce(
                        "{\"fromDate\": \"2026-12-24\", \"toDate\": \"2026-12-24\", \"reason\": \"OTHER\", \"chairId\": \"%s\"}"
                                .formatted(foreign))
                .then()
                .statusCode(404);
    }

    @Test
    void a_closure_is_withdrawn() {
        Response made = announce("{\"fromDate\": \"2026-12-24\", \"toDate\": \"2026-12-24\", \"reason\": \"OTHER\"}");

        admin().delete(made.header("Location")).then().statusCode(204);

        assertThat(admin().get(closures).<List<?>>path("items")).isEmpty();
        admin().delete(made.header("Location")).then().statusCode(404);
    }

    @Test
    void a_closure_that_is_over_stays() {
        Response made = announce("{\"fromDate\": \"2026-11-23\", \"toDate\": \"2026-11-23\", \"reason\": \"OTHER\"}");
        TestClock.set(Instant.parse("2026-11-24T08:00:00Z"));

        admin().delete(made.header("Location"))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://infusary.org/problems/closure-over"));
    }

    @Test
    void the_list_tells_what_touches_the_span() {
        for (String days : List.of("2026-12-01 2026-12-03", "2026-12-03 2026-12-20", "2026-12-21 2026-12-22")) {
            announce("{\"fromDate\": \"%s\", \"toDate\": \"%s\", \"reason\": \"STAFF\"}"
                    .formatted((Object[]) days.split(" ")));
        }

        List<String> touching =
                admin().get(closures + "?from=2026-12-03&to=2026-12-20").path("items.fromDate");

        assertThat(touching).containsExactly("2026-12-01", "2026-12-03");
        Response first = admin().get(closures + "?limit=2");
        assertThat(admin().get(closures + "?limit=2&cursor=" + first.path("next"))
                        .<List<String>>path("items.fromDate"))
                .containsExactly("2026-12-21");
    }

    @Test
    void a_span_that_cannot_be_is_refused_by_name() {
        refused("?from=tomorrow", "from");
        refused("?from=2026-12-03&to=2026-12-02", "to");
        refused("?from=2026-12-03&to=2029-12-02", "to");
        refused("?from=0001-01-01&to=0001-01-02", "from");
        refused("?from=%2B999999999-12-31", "from");
        refused("?cursor=nonsense", "cursor");
    }

    private void refused(String query, String field) {
        admin().get(closures + query).then().statusCode(400).body("errors[0].field", equalTo(field));
    }

    private Response announce(String closure) {
        return admin().body(closure).post(closures);
    }

    private RequestSpecification admin() {
        return staff.asks();
    }
}

package org.infusary.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.infusary.security.Roles;
import org.infusary.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StaffingResourceTest {
    private static final String MONDAY_TWO =
            "{\"shifts\": [{\"weekday\": \"MONDAY\", \"starts\": \"07:30\"," + " \"ends\": \"16:00\", \"nurses\": 2}]}";
    private static final String ONE_IN_THE_MORNING =
            "{\"shifts\": [{\"starts\": \"08:00\", \"ends\": \"12:00\", \"nurses\": 1}]}";
    private static final String NOBODY = "{\"shifts\": []}";

    private TestSite site;
    private String token;
    private String staffing;

    @BeforeEach
    void a_site() {
        site = TestSite.in("Europe/Berlin");
        token = Staff.of(Roles.ADMIN).at(site.id()).token();
        staffing = "/api/v1/sites/" + site.id() + "/staffing";
    }

    @Test
    void the_week_is_replaced_as_a_whole() {
        put(staffing, "\"0\"", MONDAY_TWO).then().statusCode(200).header("ETag", "\"1\"");

        admin().get(staffing)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("shifts.weekday", contains("MONDAY"))
                .body("shifts.starts", contains("07:30"))
                .body("shifts.nurses", contains(2))
                .body("exceptions", empty());
    }

    @Test
    void two_equal_shifts_add_up() {
        String twice = MONDAY_TWO.replaceFirst("\\[(.*)\\]", "[$1, $1]");

        put(staffing, "\"0\"", twice).then().statusCode(200).body("shifts.nurses", contains(2, 2));
    }

    @Test
    void a_date_differs_until_it_is_cleared() {
        put(staffing, "\"0\"", MONDAY_TWO).then().statusCode(200);

        put(staffing + "/2026-11-30", "\"1\"", ONE_IN_THE_MORNING)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        put(staffing + "/2026-12-24", "\"2\"", NOBODY).then().statusCode(200).header("ETag", "\"3\"");

        admin().get(staffing)
                .then()
                .body("exceptions.date", contains("2026-11-30", "2026-12-24"))
                .body("exceptions[0].shifts.nurses", contains(1))
                .body("exceptions[1].shifts", empty());
        admin().header("If-Match", "\"3\"")
                .delete(staffing + "/2026-11-30")
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"");
        assertThat(admin().get(staffing + "?from=2026-11-23&to=2026-12-31").<List<String>>path("exceptions.date"))
                .containsExactly("2026-12-24");
    }

    @Test
    void a_date_is_set_anew() {
        put(staffing + "/2026-11-30", "\"0\"", ONE_IN_THE_MORNING).then().statusCode(200);

        put(staffing + "/2026-11-30", "\"1\"", NOBODY).then().statusCode(200);

        admin().get(staffing).then().body("exceptions.date", contains("2026-11-30"));
    }

    @Test
    void a_stale_version_is_refused_for_week_and_date_alike() {
        put(staffing, "\"0\"", MONDAY_TWO).then().statusCode(200);

        put(staffing, "\"0\"", NOBODY).then().statusCode(412);
        put(staffing + "/2026-11-30", "\"0\"", NOBODY).then().statusCode(412);
        admin().header("If-Match", "\"0\"")
                .delete(staffing + "/2026-11-30")
                .then()
                .statusCode(412);
        admin().body(NOBODY).put(staffing).then().statusCode(428);
        admin().body(NOBODY).put(staffing + "/2026-11-30").then().statusCode(428);
        admin().delete(staffing + "/2026-11-30").then().statusCode(428);

        admin().get(staffing)
                .then()
                .header("ETag", "\"1\"")
                .body("shifts.nurses", contains(2))
                .body("exceptions", empty());
    }

    @Test
    void the_past_is_not_staffed() {
        put(staffing + "/2026-11-22", "\"0\"", NOBODY)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("date"))
                .body("errors[0].rule", equalTo("must not be before today"));
        admin().header("If-Match", "\"0\"")
                .delete(staffing + "/2026-11-22")
                .then()
                .statusCode(400);
        put(staffing + "/tomorrow", "\"0\"", NOBODY).then().statusCode(404);
        put(staffing + "/2062-11-22", "\"0\"", NOBODY).then().statusCode(400);

        admin().get(staffing + "?from=2026-11-20").then().body("exceptions", empty());
    }

    @Test
    void shifts_out_of_range_are_refused_by_line() {
        put(staffing, "\"0\"", MONDAY_TWO.replace("\"nurses\": 2", "\"nurses\": 0"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("shifts[0].nurses"))
                .body("errors[0].rule", equalTo("must be 1 to 50 nurses"));
        put(staffing, "\"0\"", MONDAY_TWO.replace("\"nurses\": 2", "\"nurses\": 51"))
                .then()
                .statusCode(400);
        put(staffing, "\"0\"", MONDAY_TWO.replace("16:00", "07:00"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("shifts[0].ends"));
        put(staffing + "/2026-11-30", "\"0\"", ONE_IN_THE_MORNING.replace("08:00", "08:03"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("shifts[0].starts"));

        admin().get(staffing).then().header("ETag", "\"0\"").body("shifts", empty());
    }

    @Test
    void a_scheduler_reads_the_staffing_but_does_not_change_it() {
        Staff scheduler = Staff.of(Roles.SCHEDULER).at(site.id());

        scheduler.asks().get(staffing).then().statusCode(200);
        scheduler
                .asks()
                .header("If-Match", "\"0\"")
                .body(NOBODY)
                .put(staffing)
                .then()
                .statusCode(403);
    }

    private Response put(String address, String ifMatch, String body) {
        return admin().header("If-Match", ifMatch).body(body).put(address);
    }

    private RequestSpecification admin() {
        return given().auth().oauth2(token).contentType("application/json");
    }
}

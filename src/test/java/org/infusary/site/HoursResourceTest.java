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
import java.util.stream.Stream;
import org.infusary.security.Roles;
import org.infusary.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoursResourceTest {
    private TestSite site;
    private String token;
    private String hours;

    @BeforeEach
    void a_site() {
        site = TestSite.in("Europe/Berlin");
        token = Staff.of(Roles.ADMIN).at(site.id()).token();
        hours = "/api/v1/sites/" + site.id() + "/hours";
    }

    @Test
    void a_new_site_has_no_hours_and_a_version() {
        admin().get(hours).then().statusCode(200).header("ETag", "\"0\"").body("windows", empty());
    }

    @Test
    void a_week_is_replaced_as_a_whole_and_told_in_order() {
        put("\"0\"", window("TUESDAY", "07:30", "18:00"), window("MONDAY", "13:00", "18:00"))
                .then()
                .statusCode(200);

        put("\"1\"", window("MONDAY", "13:00", "18:00"), window("MONDAY", "07:30", "13:00"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        admin().get(hours)
                .then()
                .header("ETag", "\"2\"")
                .body("windows.weekday", contains("MONDAY", "MONDAY"))
                .body("windows.opens", contains("07:30", "13:00"))
                .body("windows.closes", contains("13:00", "18:00"));
    }

    @Test
    void windows_that_overlap_are_refused_by_line() {
        put(
                        "\"0\"",
                        window("MONDAY", "08:00", "12:00"),
                        window("TUESDAY", "08:00", "12:00"),
                        window("MONDAY", "11:55", "16:00"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("windows[2]"))
                .body("errors[0].rule", equalTo("must not overlap another window of that weekday"));

        admin().get(hours).then().header("ETag", "\"0\"").body("windows", empty());
    }

    @Test
    void every_line_with_wrong_times_is_named() {
        put(
                        "\"0\"",
                        window("MONDAY", "08:00", "12:00"),
                        window("TUESDAY", "12:00", "12:00"),
                        window("FRIDAY", "08:02", "12:00"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("windows[1].closes", "windows[2].opens"))
                .body("errors.rule", contains("must be after opens", "must be on a five-minute mark"));
    }

    @Test
    void times_that_do_not_exist_are_refused() {
        for (String time : List.of("24:00", "8:00", "08:60", "noon")) {
            put("\"0\"", window("MONDAY", "00:00", time))
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("windows[0].closes"))
                    .body("errors[0].rule", equalTo("must be a time of day such as 08:30"));
        }
    }

    @Test
    void a_missing_list_and_an_empty_line_are_refused() {
        admin().header("If-Match", "\"0\"")
                .body("{}")
                .put(hours)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("windows"));
        admin().header("If-Match", "\"0\"")
                .body("{\"windows\": [null]}")
                .put(hours)
                .then()
                .statusCode(400);
    }

    @Test
    void a_stale_version_is_refused() {
        put("\"0\"", window("MONDAY", "08:00", "12:00")).then().statusCode(200);

        put("\"0\"", window("MONDAY", "08:00", "16:00")).then().statusCode(412);
        admin().body("{\"windows\": []}").put(hours).then().statusCode(428);

        assertThat(admin().get(hours).<List<String>>path("windows.closes")).containsExactly("12:00");
    }

    private Response put(String ifMatch, String... windows) {
        return admin().header("If-Match", ifMatch)
                .body("{\"windows\": " + Stream.of(windows).toList() + "}")
                .put(hours);
    }

    private static String window(String weekday, String opens, String closes) {
        return "{\"weekday\": \"%s\", \"opens\": \"%s\", \"closes\": \"%s\"}".formatted(weekday, opens, closes);
    }

    private RequestSpecification admin() {
        return given().auth().oauth2(token).contentType("application/json");
    }
}

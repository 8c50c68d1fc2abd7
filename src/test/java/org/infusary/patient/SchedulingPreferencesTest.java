package org.infusary.patient;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.infusary.security.Roles;
import org.infusary.testing.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchedulingPreferencesTest {
    private Centre centre;
    private String address;

    @BeforeEach
    void register() {
        centre = Centre.open(1, 1);
        address = "/api/v1/patients/" + centre.patient() + "/scheduling-preferences";
    }

    private Response put(String body) {
        String tag = centre.scheduler().get(address).header("ETag");
        return centre.scheduler().header("If-Match", tag).body(body).put(address);
    }

    private static String body(String hours, String chair) {
        return """
                {"neededChairKind": "BED", "companion": true, "weekdays": ["THURSDAY", "TUESDAY"], %s,
                 "chairId": %s, "sameChairAsLastTime": false, "chairKind": "PRIVATE_ROOM"}""".formatted(hours, chair);
    }

    private static String hours(String earliest, String latest) {
        return "\"earliestStart\": \"%s\", \"latestStart\": \"%s\"".formatted(earliest, latest);
    }

    @Test
    void a_patient_has_no_wishes_until_they_are_told() {
        centre.nurse()
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("neededChairKind", nullValue())
                .body("companion", equalTo(false))
                .body("weekdays", empty())
                .body("earliestStart", nullValue())
                .body("sameChairAsLastTime", equalTo(false));
    }

    @Test
    void what_is_told_is_kept() {
        String chair = centre.chairIds().get(0);
        put(body(hours("08:00", "10:30"), "\"" + chair + "\"")).then().statusCode(200);

        centre.nurse()
                .get(address)
                .then()
                .body("neededChairKind", equalTo("BED"))
                .body("companion", equalTo(true))
                .body("weekdays", contains("TUESDAY", "THURSDAY"))
                .body("earliestStart", equalTo("08:00"))
                .body("latestStart", equalTo("10:30"))
                .body("chairId", equalTo(chair))
                .body("chairKind", equalTo("PRIVATE_ROOM"));
    }

    @Test
    void hours_out_of_order_are_a_400() {
        put(body(hours("10:00", "09:59"), "null")).then().statusCode(400).body("errors.field", hasItem("latestStart"));
    }

    @Test
    void one_moment_is_a_window_of_hours() {
        put(body(hours("10:00", "10:00"), "null")).then().statusCode(200);
    }

    @Test
    void a_chair_of_another_centre_is_a_400() {
        put(body(hours("08:00", "10:30"), "\"" + Centre.open(1, 1).chairIds().get(0) + "\""))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("chairId"));
    }

    @Test
    void a_chair_that_is_none_is_a_400() {
        put(body(hours("08:00", "10:30"), "\"" + UUID.randomUUID() + "\""))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("chairId"));
    }

    @Test
    void an_unknown_weekday_is_a_400() {
        put(body(hours("08:00", "10:30"), "null").replace("TUESDAY", "SOMEDAY"))
                .then()
                .statusCode(400);
    }

    @Test
    void a_stale_edit_is_a_412_and_one_without_version_a_428() {
        put(body(hours("08:00", "10:30"), "null")).then().statusCode(200);

        centre.scheduler()
                .header("If-Match", "\"0\"")
                .body(body(hours("08:00", "11:00"), "null"))
                .put(address)
                .then()
                .statusCode(412);
        centre.scheduler()
                .body(body(hours("08:00", "11:00"), "null"))
                .put(address)
                .then()
                .statusCode(428);
    }

    @Test
    void a_patient_of_another_site_is_not_found() {
        Centre.open(1, 1).as(Roles.SCHEDULER).get(address).then().statusCode(404);
    }
}

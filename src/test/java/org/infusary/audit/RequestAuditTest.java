package org.infusary.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.infusary.security.Roles;
import org.infusary.testing.Centre;
import org.infusary.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every request that reaches an operation leaves one row, however it ends; what reaches none leaves none. */
@QuarkusTest
class RequestAuditTest {
    private final Trail trail = Trail.begin();
    private Centre centre;
    private Staff nurse;
    private String patient;

    @BeforeEach
    void aPatientOfACentre() {
        centre = Centre.open(1, 1);
        nurse = Staff.of(Roles.NURSE).at(centre.site());
        patient = centre.patient();
    }

    @Test
    void reading_leaves_who_what_whom_and_from_where() {
        trail.mark(nurse.asks()).get("/api/v1/patients/" + patient).then().statusCode(200);

        assertThat(trail.only())
                .isEqualTo(new Trail.Row(
                        nurse.account().toString(),
                        Set.of(Roles.NURSE),
                        "GET /patients/{patientId}",
                        "/api/v1/patients/" + patient,
                        Set.of(centre.site().toString()),
                        Set.of(patient),
                        200,
                        "127.0.0.1",
                        null,
                        null));
    }

    @Test
    void a_list_leaves_every_patient_on_its_page_and_no_other() {
        String second = centre.patient();
        centre.patient();

        trail.mark(nurse.asks())
                .get("/api/v1/patients?limit=2&siteId=" + centre.site())
                .then()
                .statusCode(200);

        assertThat(trail.only().patients()).containsExactlyInAnyOrder(patient, second);
        assertThat(trail.only().address()).isEqualTo("/api/v1/patients");
    }

    @Test
    void a_search_leaves_whom_it_found() {
        trail.mark(nurse.asks())
                .body("{\"siteId\": \"" + centre.site() + "\", \"familyName\": \"Okaf\"}")
                .post("/api/v1/patients/search")
                .then()
                .statusCode(200);

        assertThat(trail.only().patients()).containsExactly(patient);
        assertThat(trail.only().address()).isEqualTo("/api/v1/patients/search");
    }

    @Test
    void a_write_leaves_what_it_made() {
        Response made =
                trail.mark(centre.prescriber()).body("""
                        {"patientId": "%s", "indication": "CIDP", "productId": "privigen", "brandPolicy": "LOCKED",
                         "induction": {"gramsPerKg": 2, "days": 5}, "startOn": "2026-11-23"}""".formatted(patient)).post("/api/v1/orders");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(trail.only().status()).isEqualTo(201);
        assertThat(trail.only().operation()).isEqualTo("POST /orders");
        assertThat(trail.only().patients()).containsExactly(patient);
        assertThat(trail.only().created())
                .isEqualTo("/api/v1/orders/" + made.jsonPath().getString("id"));
    }

    @Test
    void an_answer_given_again_leaves_a_row_with_its_patient_too() {
        String body = "{\"siteId\": \"" + centre.site() + "\", \"familyName\": \"Okaf\"}";
        String key = UUID.randomUUID().toString();
        Trail again = Trail.begin();

        for (Trail one : List.of(trail, again)) {
            one.mark(nurse.asks())
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/api/v1/patients/search")
                    .then()
                    .statusCode(200);
        }

        assertThat(trail.only().patients()).containsExactly(patient);
        assertThat(again.only()).isEqualTo(trail.only());
    }

    @Test
    void a_request_without_a_token_leaves_a_row_without_a_name() {
        trail.anonymous().get("/api/v1/patients/" + patient).then().statusCode(401);

        assertThat(trail.only().account()).isNull();
        assertThat(trail.only().roles()).isEmpty();
        assertThat(trail.only().status()).isEqualTo(401);
        assertThat(trail.only().patients()).containsExactly(patient);
    }

    @Test
    void a_bad_token_leaves_a_row_without_a_name() {
        trail.anonymous()
                .auth()
                .oauth2("no.such.token")
                .get("/api/v1/patients/" + patient)
                .then()
                .statusCode(401);

        assertThat(trail.only().account()).isNull();
    }

    @Test
    void a_refused_role_leaves_its_holder() {
        trail.mark(nurse.asks())
                .body("{\"name\": \"Nowhere\", \"zone\": \"Europe/Berlin\"}")
                .post("/api/v1/sites")
                .then()
                .statusCode(403);

        assertThat(trail.only().account()).isEqualTo(nurse.account().toString());
        assertThat(trail.only().status()).isEqualTo(403);
        assertThat(trail.only().operation()).isEqualTo("POST /sites");
    }

    @Test
    void another_sites_patient_is_noted_with_the_site_that_was_kept_shut() {
        Staff stranger = Staff.of(Roles.NURSE).at(Centre.open(1, 1).site());

        trail.mark(stranger.asks()).get("/api/v1/patients/" + patient).then().statusCode(404);

        assertThat(trail.only().patients()).containsExactly(patient);
        assertThat(trail.only().sites()).containsExactly(centre.site().toString());
    }

    @Test
    void what_is_unreadable_unknown_stale_or_refused_leaves_a_row_each() {
        expect(400, Trail.begin(), one -> one.mark(nurse.asks()).body("{").post("/api/v1/patients/search"));
        expect(400, Trail.begin(), one -> one.mark(nurse.asks()).get("/api/v1/patients?siteId=x"));
        expect(404, Trail.begin(), one -> one.mark(nurse.asks()).get("/api/v1/visits/" + UUID.randomUUID()));
        expect(404, Trail.begin(), one -> one.mark(nurse.asks()).get("/api/v1/visits/not-an-id"));
        expect(428, Trail.begin(), one -> one.mark(nurse.asks())
                .body(CONDITIONS)
                .put(conditions()));
        expect(412, Trail.begin(), one -> one.mark(nurse.asks())
                .header("If-Match", "\"99\"")
                .body(CONDITIONS)
                .put(conditions()));
        expect(401, Trail.begin(), one -> one.anonymous()
                .body("{\"username\": \"nobody\", \"password\": \"nothing at all\"}")
                .post("/api/v1/sign-in"));
    }

    @Test
    void csv_and_json_of_the_schedule_leave_a_row_each() {
        String address = centre.path("/schedule?from=2026-11-23&to=2026-11-29");

        expect(200, Trail.begin(), one -> one.mark(nurse.asks()).get(address));
        expect(200, Trail.begin(), one -> one.mark(nurse.asks())
                .accept("text/csv")
                .get(address));
        expect(200, Trail.begin(), one -> one.mark(nurse.asks()).head(address));
    }

    @Test
    void what_reaches_no_operation_leaves_no_row() {
        none(404, one -> one.mark(nurse.asks()).get("/api/v1/nothing/here"));
        none(404, one -> one.mark(nurse.asks()).get("/api/v1/patients/" + patient + "/nothing"));
        none(405, one -> one.mark(nurse.asks()).delete("/api/v1/patients"));
        none(406, one -> one.mark(nurse.asks()).accept("image/png").get("/api/v1/patients/" + patient));
        none(415, one -> one.mark(nurse.asks())
                .contentType("text/plain")
                .body("x")
                .post("/api/v1/patients/search"));
        none(200, one -> one.anonymous().get("/q/health/ready"));
        none(200, one -> one.anonymous().options("/api/v1/patients"));
    }

    private static final String CONDITIONS = "{\"conditions\": []}";

    private String conditions() {
        return "/api/v1/patients/" + patient + "/conditions";
    }

    private static void expect(int status, Trail trail, Ask ask) {
        assertThat(ask.with(trail).statusCode()).isEqualTo(status);
        assertThat(trail.only().status()).isEqualTo(status);
    }

    private static void none(int status, Ask ask) {
        Trail trail = Trail.begin();
        assertThat(ask.with(trail).statusCode()).isEqualTo(status);
        assertThat(trail.rows()).isEmpty();
    }

    private interface Ask {
        Response with(Trail trail);
    }
}

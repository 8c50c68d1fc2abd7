package org.infusary.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.infusary.kernel.SiteId;
import org.infusary.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading at a site one is not bound to, with a reason. That every record can be read so is told in RightsTest. */
@QuarkusTest
class BreakGlassTest {
    private static final String REASON = "Patient of the north at our door";

    @Inject
    EntityManager database;

    private SiteId north;
    private SiteId south;

    @BeforeEach
    void two_sites() {
        north = TestSites.open();
        south = TestSites.open();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.NURSE, Roles.PRESCRIBER, Roles.PHARMACIST})
    void a_clinician_with_a_reason_reads_what_is_of_another_site(String role) {
        String token = Staff.of(role).at(south).token();

        read(token, null).statusCode(404);
        read(token, REASON).statusCode(200).body("id", equalTo(north.toString()));
        read(token, null).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.SCHEDULER, Roles.ADMIN})
    void no_one_else_does(String role) {
        read(Staff.of(role).at(south).token(), REASON)
                .statusCode(403)
                .body("type", equalTo("https://infusary.org/problems/forbidden"));
    }

    @Test
    void a_reason_has_ten_to_five_hundred_characters() {
        String token = Staff.of(Roles.NURSE).at(south).token();

        for (String bad : new String[] {"", "too short", "         x         ", "x".repeat(501)}) {
            read(token, bad).statusCode(400).body("errors[0].field", equalTo("X-Break-Glass"));
        }
        read(token, "ten chars.").statusCode(200);
        read(token, "x".repeat(500)).statusCode(200);
    }

    @Test
    void the_reason_stands_in_the_audit_trail() {
        String request = "glass-" + UUID.randomUUID();

        asks(Staff.of(Roles.NURSE).at(south).token())
                .header("X-Break-Glass", REASON)
                .header("X-Request-Id", request)
                .get("/api/v1/sites/" + north)
                .then()
                .statusCode(200);

        Object kept = database.createNativeQuery("select break_glass_reason from audit_row where request_id = :request")
                .setParameter("request", request)
                .getSingleResult();
        assertThat(kept).isEqualTo(REASON);
    }

    @Test
    void two_reasons_are_none() {
        asks(Staff.of(Roles.NURSE).at(south).token())
                .header("X-Break-Glass", REASON, "and another reason")
                .get("/api/v1/sites/" + north)
                .then()
                .statusCode(400);
    }

    @Test
    void nothing_is_written_through_broken_glass() {
        asks(Staff.of(Roles.NURSE).at(south).token())
                .header("X-Break-Glass", REASON)
                .body(Map.of("siteId", north.toString(), "familyName", "exam", "birthDate", "1968-03-14"))
                .post("/api/v1/patients/search")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("X-Break-Glass"));
    }

    @Test
    void lists_of_ones_own_sites_stay_those() {
        asks(Staff.of(Roles.NURSE).at().token())
                .header("X-Break-Glass", REASON)
                .get("/api/v1/sites")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void what_does_not_exist_is_not_found_for_any_reason() {
        String token = Staff.of(Roles.NURSE).at(south).token();

        for (String nowhere : new String[] {"/sites/%s", "/sites/%s/chairs", "/patients/%s", "/patients?siteId=%s"}) {
            asks(token)
                    .header("X-Break-Glass", REASON)
                    .get("/api/v1" + nowhere.formatted(UUID.randomUUID()))
                    .then()
                    .statusCode(404);
        }
    }

    private ValidatableResponse read(String token, String reason) {
        RequestSpecification request = asks(token);
        if (reason != null) {
            request.header("X-Break-Glass", reason);
        }
        return request.get("/api/v1/sites/" + north).then();
    }

    private static RequestSpecification asks(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}

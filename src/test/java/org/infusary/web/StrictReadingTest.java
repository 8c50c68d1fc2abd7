package org.infusary.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.infusary.security.Roles;
import org.infusary.testing.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StrictReadingTest {
    @ParameterizedTest
    @CsvSource({
        "\\u0000, must not hold control characters",
        "a\\u0000b, must not hold control characters",
        "a\\u0007b, must not hold control characters",
        "a\\u0085b, must not hold control characters",
        "a\\u200bb, must not hold invisible characters",
        "a\\u202eb, must not hold invisible characters",
        "a\\u2066b, must not hold invisible characters",
        "a\\u00adb, must not hold invisible characters",
        "a\\ufeffb, must not hold invisible characters",
        "a\\u2028b, must not hold invisible characters",
        "a\\uffffb, must not hold invisible characters",
        "\\ud800, must not hold half of a surrogate pair",
        "\\udc00\\ud800, must not hold half of a surrogate pair"
    })
    void a_text_that_cannot_be_kept_is_refused(String username, String rule) {
        String body = "{\"username\": \"" + username + "\", \"password\": \"none of ours\"}";

        given().contentType(ContentType.JSON)
                .body(body)
                .when()
                .post("/api/v1/sign-in")
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("username")))
                .body("errors[0].rule", equalTo(rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "1e400", "true"})
    void a_text_is_not_made_of_something_else(String username) {
        given().contentType(ContentType.JSON)
                .body("{\"username\": " + username + ", \"password\": \"none of ours\"}")
                .when()
                .post("/api/v1/sign-in")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("username"))
                .body("errors[0].rule", equalTo("must be a text"));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '"})
    void a_blank_text_is_not_taken_for_nothing(String blank) {
        String body = "{\"doseMgPerKg\": 400, \"weightKg\": 70, \"exposure\": \"FIRST\", \"%s\": \"" + blank + "\"}";

        for (String field : List.of("siteId", "indication", "atRisk", "grams", "concentrationMgPerMl")) {
            given().contentType(ContentType.JSON)
                    .header("Authorization", token(Roles.NURSE))
                    .body(body.formatted(field))
                    .when()
                    .post("/api/v1/infusion-times")
                    .then()
                    .statusCode(400)
                    .body("errors.field", equalTo(List.of(field)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-999999999-01-01", "+999999999-12-31", "0000-01-01", "+10000-01-01"})
    void a_year_that_cannot_be_kept_is_refused(String date) {
        String body = "{\"validFrom\": \"" + date + "\"}";

        given().contentType(ContentType.JSON)
                .header("Authorization", token(Roles.PHARMACIST))
                .header("If-Match", "\"0\"")
                .body(body)
                .when()
                .put("/api/v1/products/privigen/validity")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("validFrom"))
                .body("errors[0].rule", equalTo("must be a date such as 2026-11-23"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+1000000000-12-31T23:59:59.999999999Z", "-1000000000-01-01T00:00:00Z", "0000-01-01T00:00:00Z"})
    void a_moment_that_cannot_be_kept_is_refused(String moment) {
        String body = "{\"visits\": [{\"dayId\": \"%s\", \"chairId\": \"%s\", \"startsAt\": \"%s\"}]}"
                .formatted(UUID.randomUUID(), UUID.randomUUID(), moment);

        given().contentType(ContentType.JSON)
                .header("Authorization", token(Roles.SCHEDULER))
                .body(body)
                .when()
                .post("/api/v1/courses/{id}/visits", UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("visits[0].startsAt"))
                .body("errors[0].rule", containsString("must be a moment"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit, abc, must be a whole number",
        "limit, 99999999999, must be a whole number",
        "limit, 1.5, must be a whole number",
        "limit, '\0', must be a whole number",
        "chairKind, chair, 'must be one of CHAIR, BED, PRIVATE_ROOM'",
        "from, +10000-01-01, must be a date such as 2026-11-23"
    })
    void a_query_parameter_that_cannot_be_read_is_named(String name, String value, String rule) {
        ValidatableResponse answer = given().header("Authorization", token(Roles.NURSE))
                .queryParam(name, value)
                .when()
                .get("/api/v1/courses/{id}/offers", UUID.randomUUID())
                .then();

        answer.statusCode(400).body("errors[0].field", equalTo(name)).body("errors[0].rule", equalTo(rule));
    }

    @Test
    void the_limit_of_a_list_that_cannot_be_read_is_named() {
        given().header("Authorization", token(Roles.NURSE))
                .queryParam("limit", "abc")
                .when()
                .get("/api/v1/sites")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("limit"));
    }

    @Test
    void a_dry_run_that_cannot_be_read_plans_nothing() {
        given().contentType(ContentType.JSON)
                .header("Authorization", token(Roles.SCHEDULER))
                .body("{}")
                .when()
                .post("/api/v1/orders/{id}/course?dryRun=yes", UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("dryRun"))
                .body("errors[0].rule", equalTo("must be true or false"));
    }

    @Test
    void a_word_of_a_path_that_does_not_exist_is_not_found() {
        given().header("Authorization", token(Roles.NURSE))
                .when()
                .get("/api/v1/sites/{id}/ladders/privigen/NOTHING", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void another_shape_is_named() {
        given().contentType(ContentType.JSON)
                .header("Authorization", token(Roles.SCHEDULER))
                .body("{\"visits\": 7}")
                .when()
                .post("/api/v1/courses/{id}/visits", UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("visits"))
                .body("errors[0].rule", equalTo("must be a list"));
    }

    @Test
    void an_address_with_nul_is_not_found() {
        given().urlEncodingEnabled(false)
                .header("Authorization", token(Roles.NURSE))
                .when()
                .get("/api/v1/lots/%00/recipients")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private static String token(String role) {
        return "Bearer " + Staff.of(role).at().token();
    }
}

package org.infusary.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AnswerHeadersTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/sites, 401",
        "/api/v1/nowhere, 404",
        "/nowhere, 404",
        "/q/health, 200",
        "/api/v1/request-id-test/worker, 200",
        "/api/v1/request-id-test/failing, 500"
    })
    void every_answer_says_what_a_browser_may_do_with_it(String path, int status) {
        given().get(path)
                .then()
                .statusCode(status)
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Frame-Options", equalTo("DENY"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
                .header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Server", nullValue());
    }

    @Test
    void the_documentation_may_run_its_own_scripts_and_no_others() {
        given().get("/docs/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self' 'unsafe-inline';"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .body(not(containsString("src=\"http")));
    }

    @Test
    void only_an_answer_over_tls_asks_for_tls_for_ever() {
        given().get("/q/health").then().header("Strict-Transport-Security", nullValue());
    }

    @Test
    void pages_of_other_origins_are_not_let_in() {
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/api/v1/sites")
                .then()
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
        given().header("Origin", "https://elsewhere.example")
                .get("/api/v1/sites")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }
}

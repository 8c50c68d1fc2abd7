package org.infusary.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemMapperTest {
    @Test
    void an_unknown_address_is_a_problem() {
        given().when()
                .get("/api/v1/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://infusary.org/problems/not-found"))
                .body("detail", equalTo("There is nothing at this address."));
    }

    @Test
    void an_address_beside_the_api_is_a_problem() {
        given().when()
                .get("/api/v2/sites")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://infusary.org/problems/not-found"));
    }

    @Test
    void the_documents_beside_the_api_are_still_there() {
        given().when().get("/openapi").then().statusCode(200);
        given().when().get("/q/health").then().statusCode(200);
        given().when().get("/docs/").then().statusCode(200);
    }

    @Test
    void a_body_that_is_too_large_is_a_problem() {
        given().contentType("application/json")
                .body("\"" + "x".repeat(1_100_000) + "\"")
                .when()
                .post("/api/v1/sign-in")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("https://infusary.org/problems/request-entity-too-large"))
                .body("detail", equalTo("The body is too large."));
    }
}

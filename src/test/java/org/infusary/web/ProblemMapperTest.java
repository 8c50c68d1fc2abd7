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
}

package org.infusary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.logging.Level;
import org.infusary.testing.LogTap;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was told to the service while a patient went through the house stays out of its log. */
@QuarkusTest
class StoryLogTest {
    private static final Set<String> PERSONAL = Set.of(
            "familyName",
            "givenName",
            "mrn",
            "birthDate",
            "weightKg",
            "password",
            "accessToken",
            "refreshToken",
            "reason",
            "note",
            "text",
            "comment",
            "lot",
            "scan",
            "username",
            "displayName");

    private final Set<String> told = new ConcurrentSkipListSet<>();

    @AfterEach
    void listenNoLonger() {
        RestAssured.replaceFiltersWith(List.of());
        TestClock.reset();
    }

    @Test
    void nothing_personal_is_logged_in_the_whole_story() {
        RestAssured.replaceFiltersWith(listening());
        try (LogTap log = LogTap.open()) {
            new FirstCourseStoryTest().from_an_order_to_a_recorded_infusion();
            provoke();

            String lines = String.join("\n", log.lines(Level.INFO));
            assertThat(told).as("what was told").hasSizeGreaterThan(20);
            assertThat(lines).contains("a request failed by our fault");
            assertThat(told).noneSatisfy(one -> assertThat(lines).contains(one));
        }
    }

    /** Failures log more than success. */
    private void provoke() {
        told.add("Quellenhof");
        RestAssured.given()
                .contentType("application/json")
                .body("{\"username\": \"Quellenhof\", \"password\": \"Quellenhof\", \"Quellenhof\": }")
                .post("/api/v1/sign-in?name=Quellenhof");
        RestAssured.given().header("Authorization", "Bearer Quellenhof").get("/api/v1/patients?name=Quellenhof");
        RestAssured.given()
                .get("/api/v1/request-id-test/failing?name=Quellenhof")
                .then()
                .statusCode(500);
    }

    private Filter listening() {
        return (request, response, context) -> {
            Response answer = context.next(request, response);
            listen(request, answer);
            return answer;
        };
    }

    private void listen(FilterableRequestSpecification request, Response answer) {
        String authorization = request.getHeaders().getValue("Authorization");
        if (authorization != null) {
            told.add(authorization.replace("Bearer ", ""));
        }
        if (request.getBody() instanceof String body) {
            collect(body);
        }
        collect(answer.asString());
    }

    private void collect(String json) {
        try {
            collect("", new ObjectMapper().readTree(json));
        } catch (JsonProcessingException another) {
            // CSV, or nothing
            return;
        }
    }

    private void collect(String field, JsonNode node) {
        if (node.isValueNode()) {
            if (PERSONAL.contains(field) && node.asText().length() > 3) {
                told.add(node.asText());
            }
        }
        node.properties().forEach(below -> collect(below.getKey(), below.getValue()));
        if (node.isArray()) {
            node.forEach(below -> collect(field, below));
        }
    }
}

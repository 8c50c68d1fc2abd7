package org.infusary.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestIdTest {
    private static final String MADE = "[0-9a-f]{32}";

    @ParameterizedTest
    @ValueSource(
            strings = {"12345678", "trace.A_b-9", "0123456789012345678901234567890123456789012345678901234567890123"})
    void an_id_that_was_brought_comes_back(String brought) {
        given().header("X-Request-Id", brought)
                .get("/api/v1/sites")
                .then()
                .statusCode(401)
                .header("X-Request-Id", equalTo(brought));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567",
                "01234567890123456789012345678901234567890123456789012345678901234",
                "a b c d e",
                "<script>x"
            })
    void an_id_of_another_form_is_replaced(String brought) {
        given().header("X-Request-Id", brought)
                .get("/api/v1/sites")
                .then()
                .header("X-Request-Id", matchesPattern(MADE));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/nowhere, 404",
        "/beside, 404",
        "/q/health/live, 200",
        "/openapi, 200",
        "/docs/, 200",
        "/api/v1/request-id-test/failing, 500"
    })
    void every_answer_carries_one(String path, int status) {
        given().get(path).then().statusCode(status).header("X-Request-Id", matchesPattern(MADE));
    }

    @Test
    void a_body_that_is_too_large_is_answered_with_one() {
        given().body("x".repeat(1_100_000))
                .post("/api/v1/sign-in")
                .then()
                .statusCode(413)
                .header("X-Request-Id", matchesPattern(MADE));
    }

    @Test
    void two_requests_have_two() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            ids.add(given().get("/q/health/live").header("X-Request-Id"));
        }

        assertThat(ids).hasSize(20);
    }

    @Test
    void log_lines_of_the_event_loop_carry_it() {
        given().header("X-Request-Id", "on-the-event-loop")
                .get("/api/v1/request-id-test/event-loop")
                .then()
                .body(equalTo("false on-the-event-loop"));
    }

    @Test
    void log_lines_of_workers_carry_that_of_their_own_request() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            for (Future<String> answer : callers.invokeAll(IntStream.range(0, 200)
                    .<Callable<String>>mapToObj(number -> () -> logged("request-" + number))
                    .toList())) {
                assertThat(answer.get()).isEmpty();
            }
        } finally {
            callers.shutdownNow();
        }
    }

    /** What differs from the expected; empty when nothing does. */
    private static String logged(String id) {
        String logged = given().header("X-Request-Id", id)
                .get("/api/v1/request-id-test/worker")
                .asString();
        return logged.equals("true " + id) ? "" : id + " was logged as " + logged;
    }
}

package org.infusary.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.infusary.web.RawHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest {
    private static final String MON_23_NOV = "2026-11-23";
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T13:00:00Z");
    private static final String CHAIR_TAKEN =
            "infusary_refusals_total{problem=\"chair-taken\",reason=\"chair-taken\",}";

    @TestHTTPResource
    URI service;

    @AfterEach
    void putTheClockBack() {
        TestClock.reset();
    }

    @Test
    void bookings_and_what_stood_in_their_way_are_counted() {
        TestClock.set(MONDAY_MORNING);
        Centre centre = Centre.open(1, 1);
        String one = course(centre);
        String other = course(centre);
        List<Map<String, Object>> places = places(centre, one);
        List<Map<String, Object>> same = places(centre, other);
        double booked = value("infusary_visits_booked_total");
        double taken = value(CHAIR_TAKEN);

        book(centre, one, places, 201);
        book(centre, other, same, 409);

        assertThat(value("infusary_visits_booked_total") - booked).isEqualTo(places.size());
        assertThat(value(CHAIR_TAKEN) - taken).isEqualTo(1);
    }

    @Test
    void requests_are_counted_by_operation_and_never_by_id() {
        given().get("/api/v1/patients/0193577e-9d4c-7b1f-8a52-6f0c1d2e3a4b")
                .then()
                .statusCode(401);
        given().get("/api/v1/nowhere/0193577e-9d4c-7b1f-8a52-6f0c1d2e3a4b")
                .then()
                .statusCode(404);

        assertThat(metrics())
                .contains("http_server_requests_seconds_count{")
                .contains("uri=\"/patients/{patientId}\"")
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-");
    }

    @Test
    void what_is_refused_before_an_address_is_found_is_counted_under_no_text_of_the_callers() throws IOException {
        RawHttp http = new RawHttp(service.getPort());
        http.send("GET /api/v1/patients/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        http.send("GET /made-up-by-the-caller HTTP/1.0\r\n\r\n");

        assertThat(metrics()).contains("uri=\"OTHER\"").doesNotContain("%zz").doesNotContain("made-up");
    }

    @Test
    void the_pool_of_connections_is_shown() {
        assertThat(metrics()).contains("agroal_active_count").contains("agroal_awaiting_count");
    }

    @Test
    void the_audit_trail_is_shown() {
        double rows = value("infusary_audit_rows_total");

        given().get("/api/v1/sites").then().statusCode(401);

        assertThat(value("infusary_audit_rows_total")).isGreaterThan(rows);
        assertThat(metrics())
                .contains("infusary_audit_failures_total ")
                .contains("infusary_audit_waiting ")
                .contains("infusary_audit_seal_lag_seconds ");
    }

    private static String course(Centre centre) {
        return centre.plan(centre.cidpOrder(centre.patient(), MON_23_NOV)).getString("id");
    }

    private static List<Map<String, Object>> places(Centre centre, String course) {
        List<Map<String, Object>> offered = centre.scheduler()
                .get("/api/v1/courses/" + course + "/offers?cycles=1&limit=1")
                .path("offers[0].visits");
        return offered.stream()
                .map(place -> Map.of(
                        "dayId", place.get("dayId"),
                        "chairId", place.get("chairId"),
                        "startsAt", place.get("startsAt")))
                .toList();
    }

    private static void book(Centre centre, String course, List<Map<String, Object>> places, int status) {
        centre.scheduler()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("visits", places))
                .post("/api/v1/courses/" + course + "/visits")
                .then()
                .statusCode(status);
    }

    /** What stands behind this name and its labels; 0 when it has not been counted yet. */
    private static double value(String name) {
        Map<String, Double> values = metrics()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .collect(Collectors.toMap(line -> name, line -> Double.valueOf(line.substring(name.length() + 1))));
        return values.getOrDefault(name, 0.0);
    }

    private static String metrics() {
        return given().accept("text/plain").get("/q/metrics").asString();
    }
}

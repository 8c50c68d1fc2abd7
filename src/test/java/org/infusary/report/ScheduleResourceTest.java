package org.infusary.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.infusary.infusion.Chairside;
import org.infusary.security.Roles;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A schedule to pull, as JSON and CSV. */
@QuarkusTest
class ScheduleResourceTest {
    /** 35 g in one day every two weeks. */
    private static final String EVERY_TWO_WEEKS =
            "\"maintenance\": {\"gramsPerKg\": 0.5, \"days\": 1, \"interval\": {\"every\": 2, \"unit\": \"WEEKS\"}}";

    private static final Instant MON_0700 = Chairside.ARRIVAL;
    private static final Instant TUE_0700 = MON_0700.plus(Duration.ofDays(1));
    private static final String TWO_DAYS = "?from=2026-11-23&to=2026-11-24";

    private static Centre centre;
    private static Chairside early;
    private static Chairside late;
    private static Chairside tuesday;

    /** Monday 10:00, Monday 07:00, Tuesday 07:00: booked in another order than they begin. */
    @BeforeEach
    void threeVisits() {
        TestClock.set(MON_0700);
        if (centre == null) {
            centre = Centre.open(4, 4);
            late = booked(centre.patient(), MON_0700.plus(Duration.ofHours(3)));
            early = booked(centre.patient(), MON_0700);
            tuesday = booked(patientNamed("=O\\\"Neil, Ann"), TUE_0700);
        }
    }

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    private static Chairside booked(String patient, Instant startsAt) {
        return Chairside.planned(centre, patient, EVERY_TWO_WEEKS).book(1, startsAt);
    }

    private static String patientNamed(String family) {
        String body = """
                {"siteId": "%s", "mrn": "%s", "familyName": "%s", "givenName": "Ada", "birthDate": "1971-04-09",
                 "sex": "FEMALE", "heightCm": 168, "weight": {"weightKg": 70, "measuredOn": "2026-11-20"},
                 "conditions": []}""".formatted(centre.site(), "MRN-" + UUID.randomUUID(), family);
        return centre.scheduler()
                .body(body)
                .post("/api/v1/patients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse pull(String query) {
        return centre.nurse().get(centre.path("/schedule" + query)).then();
    }

    private static Response csv(String query) {
        return centre.nurse().accept("text/csv").get(centre.path("/schedule" + query));
    }

    @Test
    void visits_come_in_order_of_their_start() {
        pull(TWO_DAYS)
                .statusCode(200)
                .body(
                        "items.visitId",
                        contains(
                                early.visitId().toString(),
                                late.visitId().toString(),
                                tuesday.visitId().toString()))
                .body("next", nullValue());
    }

    @Test
    void a_row_tells_who_sits_where_and_gets_what() {
        pull(TWO_DAYS)
                .statusCode(200)
                .body("items[0].date", equalTo("2026-11-23"))
                .body("items[0].startsAt", equalTo("2026-11-23T07:00:00-05:00"))
                .body("items[0].chair", equalTo("Chair 2"))
                .body("items[0].chairKind", equalTo("CHAIR"))
                .body("items[0].status", equalTo("BOOKED"))
                .body("items[0].familyName", equalTo("Okafor"))
                .body("items[0].givenName", equalTo("Ada"))
                .body("items[0].birthDate", equalTo("1971-04-09"))
                .body("items[0].cycle", equalTo(1))
                .body("items[0].day", equalTo(1))
                .body("items[0].productId", equalTo("privigen"))
                .body("items[0].brand", equalTo("Privigen"))
                .body("items[0].grams", equalTo(35))
                .body("items[0].volumeMl", equalTo(350))
                .body("items[0].exposure", equalTo("FIRST"));
    }

    @Test
    void pages_of_one_row_hold_every_row_once() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            ValidatableResponse page = pull(TWO_DAYS + "&limit=1" + cursor).body("items", hasSize(1));
            seen.add(page.extract().path("items[0].visitId"));
            String next = page.extract().path("next");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);

        assertThat(seen)
                .containsExactly(
                        early.visitId().toString(),
                        late.visitId().toString(),
                        tuesday.visitId().toString());
    }

    @Test
    void both_ends_of_the_days_belong_to_them() {
        pull("?from=2026-11-23&to=2026-11-23").body("items", hasSize(2));
        pull("?from=2026-11-24&to=2026-11-24").body("items", hasSize(1));
        pull("?from=2026-11-26&to=2026-12-26").body("items", hasSize(0));
    }

    @Test
    void a_visit_that_was_called_off_is_told_with_its_status() {
        Instant next = Instant.parse("2026-11-25T12:00:00Z");
        Chairside off = booked(centre.patient(), next);
        String tag = centre.scheduler().get(off.visitPath("")).header("ETag");
        centre.scheduler()
                .header("If-Match", tag)
                .body("{\"reason\": \"PATIENT_UNWELL\", \"initiator\": \"PATIENT\"}")
                .post(off.visitPath("/cancellation"))
                .then()
                .statusCode(200);

        pull("?from=2026-11-25&to=2026-11-25").body("items.status", contains("CANCELLED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/csv;q=0.5, application/json", "application/*"})
    void json_is_what_one_gets_unless_csv_is_asked_for(String accept) {
        centre.nurse()
                .accept(accept)
                .get(centre.path("/schedule" + TWO_DAYS))
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"));
    }

    @Test
    void another_form_is_not_acceptable() {
        centre.nurse()
                .accept("application/xml")
                .get(centre.path("/schedule" + TWO_DAYS))
                .then()
                .statusCode(406);
    }

    @Test
    void csv_holds_all_rows_and_is_a_file_to_keep() {
        Response answer = csv(TWO_DAYS + "&limit=1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualToIgnoringWhitespace("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"schedule-2026-11-23-2026-11-24.csv\"");
        String[] lines = answer.asString().split("\r\n");
        assertThat(lines[0]).startsWith("visitId,date,startsAt,endsAt,bookedMinutes,chair,");
        assertThat(lines[1]).startsWith(early.visitId() + ",2026-11-23,2026-11-23T07:00:00-05:00,");
        assertThat(lines[2]).startsWith(late.visitId() + ",");
        assertThat(lines[3]).startsWith(tuesday.visitId() + ",");
        assertThat(lines[3]).contains(",\"'=O\"\"Neil, Ann\",Ada,");
    }

    @Test
    void the_same_name_is_plain_in_json() {
        pull("?from=2026-11-24&to=2026-11-24").body("items[0].familyName", equalTo("=O\"Neil, Ann"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv"})
    void thirty_one_days_can_be_pulled_and_no_more(String accept) {
        Map<String, Integer> answers = Map.of("2026-12-23", 200, "2026-12-24", 400);

        answers.forEach((to, status) -> centre.nurse()
                .accept(accept)
                .get(centre.path("/schedule?from=2026-11-23&to=" + to))
                .then()
                .statusCode(status));
    }

    @ParameterizedTest
    @CsvSource({
        "?from=2026-11-24&to=2026-11-23, to",
        "?from=2026-11-23&to=2026-12-24, to",
        "?to=2026-11-23, from",
        "?from=2026-11-23, to",
        "?from=&to=2026-11-23, from",
        "?from=2026-11-31&to=2026-11-23, from",
        "?from=23.11.2026&to=2026-11-23, from",
        "?from=2026-11-23&to=tomorrow, to",
        "?from=-999999999-01-01&to=2026-11-23, from",
        "?from=9999-12-31&to=9999-12-01, to"
    })
    void days_that_are_none_are_a_bad_request_that_names_the_parameter(String query, String parameter) {
        pull(query).statusCode(400).body("type", endsWith("/bad-request")).body("errors.field", contains(parameter));
        assertThat(csv(query).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"&limit=0, limit", "&limit=201, limit", "&cursor=nonsense, cursor"})
    void a_page_that_is_none_is_a_bad_request(String query, String parameter) {
        pull(TWO_DAYS + query).statusCode(400).body("errors.field", contains(parameter));
    }

    @Test
    void another_site_is_not_found() {
        Centre elsewhere = Centre.open(1, 1);

        elsewhere.nurse().get(centre.path("/schedule" + TWO_DAYS)).then().statusCode(404);
        elsewhere
                .nurse()
                .accept("text/csv")
                .get(centre.path("/schedule" + TWO_DAYS))
                .then()
                .statusCode(404);
        elsewhere
                .nurse()
                .get(elsewhere.path("/schedule" + TWO_DAYS))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void every_role_of_the_site_pulls() {
        for (String role : List.of(Roles.SCHEDULER, Roles.NURSE, Roles.PRESCRIBER, Roles.PHARMACIST)) {
            centre.as(role).get(centre.path("/schedule" + TWO_DAYS)).then().statusCode(200);
        }
    }

    @Test
    void who_is_not_signed_in_pulls_nothing() {
        given().get(centre.path("/schedule" + TWO_DAYS)).then().statusCode(401);
    }
}

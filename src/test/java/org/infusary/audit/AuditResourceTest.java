package org.infusary.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.infusary.security.Roles;
import org.infusary.testing.Centre;
import org.infusary.testing.Staff;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an auditor finds in the trail, and that nobody else looks into it. */
@QuarkusTest
class AuditResourceTest {
    private static final String ROWS = "/api/v1/audit/rows";
    private static final Instant MONDAY = TestClock.MON_23_NOV_0800;

    private Centre centre;
    private Staff nurse;
    private Staff auditor;
    private String patient;

    @BeforeEach
    void aCentreWithAnAuditor() {
        centre = Centre.open(1, 1);
        nurse = Staff.of(Roles.NURSE).at(centre.site());
        auditor = Staff.of(Roles.AUDITOR).at(centre.site());
        patient = centre.patient();
    }

    @AfterEach
    void putTheClockBack() {
        TestClock.reset();
    }

    @Test
    void a_patients_rows_come_with_everything_that_is_known_newest_first() {
        read(nurse, patient);

        auditor.asks()
                .get(ROWS + "?patientId=" + patient)
                .then()
                .statusCode(200)
                .body("items.operation", contains("GET /patients/{patientId}", "POST /patients"))
                .body("items[0].at", equalTo("2026-11-23T08:00:00Z"))
                .body("items[0].accountId", equalTo(nurse.account().toString()))
                .body("items[0].roles", contains(Roles.NURSE))
                .body("items[0].address", equalTo("/api/v1/patients/" + patient))
                .body("items[0].siteIds", contains(centre.site().toString()))
                .body("items[0].patientIds", contains(patient))
                .body("items[0].status", equalTo(200))
                .body("items[0].outcome", equalTo("SUCCESS"))
                .body("items[1].created", equalTo("/api/v1/patients/" + patient));
    }

    @Test
    void a_persons_rows_are_found_refused_ones_too() {
        read(nurse, patient);
        nurse.asks().get("/api/v1/patients/" + UUID.randomUUID());

        auditor.asks()
                .get(ROWS + "?accountId=" + nurse.account())
                .then()
                .body("items.accountId", everyItem(equalTo(nurse.account().toString())))
                .body(
                        "items.operation",
                        contains(
                                "GET /patients/{patientId}",
                                "POST /sign-in",
                                "GET /patients/{patientId}",
                                "POST /sign-in"))
                .body("items.outcome", contains("REFUSED", "SUCCESS", "SUCCESS", "SUCCESS"));
    }

    @Test
    void a_time_begins_with_its_first_moment_and_ends_before_its_last() {
        at(MONDAY.plusSeconds(60));
        at(MONDAY.plusSeconds(120));

        assertThat(statusesOf("from=2026-11-23T08:01:00Z&to=2026-11-23T08:02:00Z"))
                .containsExactly(200);
        assertThat(statusesOf("from=2026-11-23T09:01:00%2B01:00")).containsExactly(200, 200);
        assertThat(statusesOf("to=2026-11-23T08:01:00Z")).containsExactly(201);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        for (int i = 0; i < 4; i++) {
            read(nurse, patient);
        }

        List<Long> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = auditor.asks()
                    .get(ROWS + "?limit=2&patientId=" + patient + "&to=2026-11-23T08:00:01Z" + cursor)
                    .jsonPath();
            page.getList("items", Map.class).stream()
                    .filter(row -> !row.get("operation").toString().contains("audit"))
                    .forEach(row -> seen.add(((Number) row.get("position")).longValue()));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }

        assertThat(seen)
                .hasSize(5)
                .isSortedAccordingTo((one, other) -> Long.compare(other, one))
                .doesNotHaveDuplicates();
    }

    @Test
    void looking_into_the_trail_leaves_a_row_too() {
        Trail trail = Trail.begin();

        trail.mark(auditor.asks()).get(ROWS + "?patientId=" + patient).then().statusCode(200);

        assertThat(trail.only().operation()).isEqualTo("GET /audit/rows");
        assertThat(trail.only().account()).isEqualTo(auditor.account().toString());
        assertThat(trail.only().patients()).containsExactly(patient);
    }

    @Test
    void rows_of_another_site_are_not_shown_and_rows_of_none_are() {
        Centre other = Centre.open(1, 1);
        String theirs = other.patient();
        Staff stranger = Staff.of(Roles.NURSE).at(other.site());
        read(stranger, theirs);
        stranger.asks().get("/api/v1/me").then().statusCode(200);

        auditor.asks().get(ROWS + "?patientId=" + theirs).then().body("items", empty());
        auditor.asks()
                .get(ROWS + "?accountId=" + stranger.account())
                .then()
                .body("items.operation", contains("GET /me", "POST /sign-in", "POST /sign-in"));
        auditor.asks().get(ROWS + "?siteId=" + other.site()).then().statusCode(404);
    }

    @Test
    void whoever_reaches_for_our_patient_from_elsewhere_is_seen() {
        Staff stranger = Staff.of(Roles.NURSE).at(Centre.open(1, 1).site());
        stranger.asks().get("/api/v1/patients/" + patient).then().statusCode(404);

        auditor.asks()
                .get(ROWS + "?patientId=" + patient)
                .then()
                .body("items.accountId", hasItem(stranger.account().toString()));
        auditor.asks().get(ROWS + "?siteId=" + centre.site()).then().body("items.siteIds.flatten()", not(empty()));
    }

    @Test
    void only_auditors_look_into_the_trail() {
        for (String role : Roles.ALL) {
            RequestSpecification someone = Staff.of(role).at(centre.site()).asks();
            someone.get(ROWS + "?patientId=" + patient).then().statusCode(role.equals(Roles.AUDITOR) ? 200 : 403);
        }
    }

    @Test
    void what_cannot_be_sought_is_named() {
        for (String query : List.of("from=yesterday", "to=2026-11-23", "patientId=Okafor", "cursor=x")) {
            auditor.asks()
                    .get(ROWS + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo(query.split("=")[0]));
        }
    }

    @Test
    void the_export_has_a_line_for_every_row() {
        read(nurse, patient);

        String csv = auditor.asks()
                .accept("text/csv")
                .get(ROWS + "?patientId=" + patient)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .extract()
                .asString();

        assertThat(csv.lines().toList())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("position,at,accountId,roles,operation,address,siteIds,patientIds,status,outcome");
        assertThat(csv).contains("," + nurse.account() + ",nurse,GET /patients/{patientId},");
    }

    private void at(Instant moment) {
        TestClock.set(moment);
        read(nurse, patient);
    }

    private List<Integer> statusesOf(String time) {
        return auditor.asks()
                .urlEncodingEnabled(false)
                .get(ROWS + "?" + time + "&patientId=" + patient)
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { !it.operation.contains('audit') }.status");
    }

    private static void read(Staff someone, String patient) {
        someone.asks().get("/api/v1/patients/" + patient).then().statusCode(200);
    }
}

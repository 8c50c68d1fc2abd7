package org.infusary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.infusary.checklist.GoodAnswers;
import org.infusary.infusion.Chairside;
import org.infusary.security.Roles;
import org.infusary.store.Rows;
import org.infusary.testing.Centre;
import org.infusary.testing.Staff;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An admin pulls the figures of a centre with four visits: three on Monday 23 November 2026, ready after 10, 20 and never; one on
 * Thursday 31 December, ready after 31 minutes.
 */
@QuarkusTest
class ChecklistReportsTest {
    private static final String EVERY_FIVE_WEEKS =
            "\"maintenance\": {\"gramsPerKg\": 1, \"days\": 1, \"interval\": {\"every\": 5, \"unit\": \"WEEKS\"}}";
    private static final String SPAN = "from=2026-11-01&to=2026-12-31";
    private static final Instant THU_31_DEC = Chairside.ARRIVAL.plus(Duration.ofDays(38));

    private static Centre centre;
    private static Staff second;
    private static String oldLabs;
    private static String laterVisit;

    @Inject
    Rows rows;

    @BeforeEach
    void fourVisits() {
        if (centre == null) {
            centre = Centre.open(6, 6);
            second = Staff.of(Roles.NURSE).at(centre.site());
            corrected(arrived(1, Chairside.ARRIVAL), Chairside.ARRIVAL.plus(Duration.ofMinutes(10)));
            oldLabs = acknowledged(arrived(1, Chairside.ARRIVAL), Chairside.ARRIVAL.plus(Duration.ofMinutes(20)));
            overridden(arrived(1, Chairside.ARRIVAL));
            laterVisit = arrived(2, THU_31_DEC);
            everything(laterVisit);
            drawn(laterVisit, "2026-09-30");
            signNow(laterVisit, THU_31_DEC.plus(Duration.ofMinutes(31)));
        }
        TestClock.set(THU_31_DEC.plus(Duration.ofHours(1)));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void an_item_tells_how_often_it_was_answered_and_stopped_although_corrected() {
        report().body("checklists", equalTo(4))
                .body("templates", hasSize(1))
                .body("templates[0].checklists", equalTo(4))
                .body("items[0].code", equalTo("ID_TWO"))
                .body("items[0].answered", equalTo(3))
                .body("items[0].stopped", equalTo(0))
                .body("items[0].reasons", empty())
                .body(item("IG_ANAPHYLAXIS", "severity"), equalTo("HARD_STOP"))
                .body(item("IG_ANAPHYLAXIS", "answered"), equalTo(4))
                .body(item("IG_ANAPHYLAXIS", "stopped"), equalTo(2))
                .body(item("IG_ANAPHYLAXIS", "warned"), equalTo(0))
                .body(item("IG_ANAPHYLAXIS", "reasons.reason"), contains("ig-anaphylaxis-before"))
                .body(item("IG_ANAPHYLAXIS", "reasons.state"), contains("STOP"))
                .body(item("IG_ANAPHYLAXIS", "reasons.checklists"), contains(2));
    }

    @Test
    void an_item_tells_who_let_it_pass_and_why() {
        report().body(item("RENAL_LABS", "warned"), equalTo(2))
                .body(item("RENAL_LABS", "acknowledged.role"), contains("nurse"))
                .body(item("RENAL_LABS", "acknowledged[0].checklists"), equalTo(2))
                .body(item("RENAL_LABS", "acknowledged[0].words.reason"), contains("Drawn today"))
                .body(item("RENAL_LABS", "acknowledged[0].words.checklists"), contains(2))
                .body(item("BP", "warned"), equalTo(1))
                .body(item("BP", "acknowledged.role"), contains("prescriber"))
                .body(item("BP", "acknowledged[0].words[0].reason"), equalTo("Known to us"))
                .body(item("BP", "acknowledged[0].words[0].checklists"), equalTo(1))
                .body(item("HR", "acknowledged"), empty())
                .body(item("HYDRATION", "stopped"), equalTo(1))
                .body(item("HYDRATION", "overridden.role"), contains("prescriber"))
                .body(item("HYDRATION", "overridden[0].checklists"), equalTo(1))
                .body(item("HYDRATION", "overridden[0].words.reason"), contains("Drinks now"))
                .body(item("BP", "overridden"), empty());
    }

    @Test
    void it_comes_as_csv_without_anyones_words() {
        String csv = centre.admin()
                .accept("text/csv")
                .get(centre.path("/checklist-report?" + SPAN))
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"checklist-report-2026-11-01-2026-12-31.csv\""))
                .extract()
                .asString();

        assertThat(csv)
                .startsWith("code,severity,answered,stopped,warned,acknowledged,overridden,")
                .contains("\r\nIG_ANAPHYLAXIS,HARD_STOP,4,2,0,,,ig-anaphylaxis-before:2,\r\n")
                .contains("\r\nRENAL_LABS,SOFT_WARNING,3,0,2,nurse:2,,,renal-labs-old:2\r\n")
                .contains("\r\nHYDRATION,SOFT_WARNING,4,1,0,,prescriber:1,hydration-")
                .doesNotContain("Drawn today")
                .doesNotContain("Drinks now")
                .doesNotContain("Known to us");
    }

    @Test
    void readiness_is_told_by_day_and_over_all() {
        readiness("DAY")
                .body("all.begins", nullValue())
                .body("all.arrived", equalTo(4))
                .body("all.ready", equalTo(3))
                .body("all.neverReady", equalTo(1))
                .body("all.medianMinutes", equalTo(20.0f))
                .body("all.ninetyPercentMinutes", equalTo(28.8f))
                .body("periods.begins", contains("2026-11-23", "2026-12-31"))
                .body("periods.arrived", contains(3, 1))
                .body("periods.neverReady", contains(1, 0))
                .body("periods.medianMinutes", contains(15.0f, 31.0f))
                .body("periods.ninetyPercentMinutes", contains(19.0f, 31.0f));
    }

    @Test
    void readiness_is_told_by_week_and_as_csv() {
        readiness("WEEK").body("periods.begins", contains("2026-11-23", "2026-12-28"));

        assertThat(centre.admin()
                        .accept("text/csv")
                        .get(centre.path("/readiness-report?per=WEEK&" + SPAN))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo("begins,arrived,ready,neverReady,medianMinutes,ninetyPercentMinutes\r\n"
                        + "2026-11-23,3,2,1,15.0,19.0\r\n2026-12-28,1,1,0,31.0,31.0\r\n");
    }

    @Test
    void a_span_without_visits_is_empty() {
        centre.admin()
                .get(centre.path("/checklist-report?from=2027-01-01&to=2027-12-31"))
                .then()
                .statusCode(200)
                .body("checklists", equalTo(0))
                .body("items", empty());
        centre.admin()
                .get(centre.path("/readiness-report?from=2027-01-01&to=2027-12-31"))
                .then()
                .statusCode(200)
                .body("all.arrived", equalTo(0))
                .body("all.medianMinutes", nullValue())
                .body("periods", empty());
    }

    @Test
    void at_which_visits_was_creatinine_older_than_three_months() {
        String question = """
                select v.id from visit v join checklist c on c.visit_id = v.id join checklist_answer a on a.checklist_id = c.id
                 where v.site_id = ? and a.code = 'RENAL_LABS' and a.superseded_at is null
                   and a.on_date + interval '3 months' < v.visit_date
                 order by v.visit_date""";
        List<String> bySql = rows.of(question, List.of(centre.site().value()), row -> row.getString(1));

        List<String> found = answers("RENAL_LABS&olderThanMonths=3")
                .body("items[0].creatinine", equalTo(80))
                .body("items[0].creatinineUnit", equalTo("UMOL_PER_L"))
                .body("items[0].date", equalTo("2026-08-22"))
                .body("items[0].visitDate", equalTo("2026-11-23"))
                .extract()
                .path("items.visitId");

        // three months from 30 September end on 30 December, as the checklist counts
        assertThat(found).containsExactly(oldLabs, laterVisit).isEqualTo(bySql);
        answers("RENAL_LABS&olderThanMonths=4").body("items", empty());
    }

    @Test
    void answers_come_page_by_page_with_their_fields_only() {
        JsonPath first = answers("BP&limit=2").extract().jsonPath();
        JsonPath rest = answers("BP&limit=2&cursor=" + first.getString("next"))
                .body("next", nullValue())
                .extract()
                .jsonPath();

        List<String> visits = new ArrayList<>(first.getList("items.visitId"));
        visits.addAll(rest.getList("items.visitId"));
        assertThat(visits).hasSize(3).doesNotHaveDuplicates().endsWith(laterVisit);
        assertThat(first.getList("items.systolicMmHg", Integer.class))
                .hasSize(2)
                .contains(190);
        answers("BP")
                .body("items.creatinine", everyItem(nullValue()))
                .body("items.diastolicMmHg", everyItem(greaterThan(0)));
    }

    @Test
    void answers_come_as_csv() {
        String csv = centre.pharmacist()
                .accept("text/csv")
                .get(centre.path("/checklist-answers?code=RENAL_LABS&" + SPAN))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv.lines()).hasSize(4);
        assertThat(csv).startsWith("visitId,visitDate,patientId,answerId,").contains(",80,UMOL_PER_L,2026-08-22,,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checklist-report?", "readiness-report?", "checklist-answers?code=BP&"})
    void another_site_is_not_found(String report) {
        Centre other = Centre.open(1, 1);
        other.admin().get(centre.path("/" + report + SPAN)).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "checklist-report?from=2026-11-01 | to",
                "checklist-report?from=2026-11-02&to=2026-11-01 | to",
                "checklist-report?from=2025-11-01&to=2026-11-02 | to",
                "readiness-report?to=2026-11-01 | from",
                "readiness-report?from=2026-11-01&to=2026-11-01&per=YEAR | per",
                "checklist-answers?from=2026-11-01&to=2026-11-01 | code",
                "checklist-answers?from=2026-11-01&to=2026-11-01&code=SHOE_SIZE | code",
                "checklist-answers?from=2026-11-01&to=2026-11-01&code=BP&olderThanMonths=0 | olderThanMonths"
            })
    void a_query_that_breaks_a_rule_names_its_parameter(String query, String parameter) {
        centre.admin().get(centre.path("/" + query)).then().statusCode(400).body("errors.field", hasItem(parameter));
    }

    private static String item(String code, String field) {
        return "items.find { it.code == '" + code + "' }." + field;
    }

    private static ValidatableResponse report() {
        return centre.admin()
                .get(centre.path("/checklist-report?" + SPAN))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse readiness(String per) {
        return centre.admin()
                .get(centre.path("/readiness-report?" + SPAN + "&per=" + per))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse answers(String code) {
        return centre.admin()
                .get(centre.path("/checklist-answers?" + SPAN + "&code=" + code))
                .then()
                .statusCode(200);
    }

    /** A visit at this hour whose patient has come. */
    private static String arrived(int cycle, Instant at) {
        Chairside chair =
                Chairside.planned(centre, centre.patient(), EVERY_FIVE_WEEKS).book(cycle, at);
        TestClock.set(at);
        String visit = chair.visitId().toString();
        String tag = centre.nurse().get(address(visit, "")).header("ETag");
        centre.nurse()
                .header("If-Match", tag)
                .post(address(visit, "/arrival"))
                .then()
                .statusCode(200);
        return visit;
    }

    /** Stopped at first, and signed. */
    private static void corrected(String visit, Instant signedAt) {
        answer(visit, "IG_ANAPHYLAXIS", "\"yes\": true");
        everything(visit);
        signNow(visit, signedAt);
    }

    /** A creatinine one day older than three months, and a pressure that only a prescriber can let pass. */
    private static String acknowledged(String visit, Instant signedAt) {
        everything(visit);
        drawn(visit, "2026-08-22");
        answer(visit, "BP", "\"systolicMmHg\": 190, \"diastolicMmHg\": 95");
        acknowledge(centre.prescriber(), visit, "BP", "Known to us");
        signNow(visit, signedAt);
        return visit;
    }

    /** Stopped twice, once against a prescriber's word, and left so. */
    private static void overridden(String visit) {
        answer(visit, "IG_ANAPHYLAXIS", "\"yes\": true");
        answer(visit, "RENAL_RISK", "\"codes\": [\"SEPSIS\"]");
        answer(visit, "HYDRATION", "\"yes\": false");
        centre.prescriber()
                .body("{\"reason\": \"Drinks now\", \"validMinutes\": 60}")
                .post(address(visit, "/checklist/items/HYDRATION/override"))
                .then()
                .statusCode(201);
    }

    /** A creatinine of this day, which is too old, and a nurse who goes on. */
    private static void drawn(String visit, String day) {
        answer(
                visit,
                "RENAL_LABS",
                "\"yes\": true, \"creatinine\": 80, \"creatinineUnit\": \"UMOL_PER_L\", \"date\": \"" + day + "\"");
        acknowledge(centre.nurse(), visit, "RENAL_LABS", "Drawn today");
    }

    private static void acknowledge(RequestSpecification who, String visit, String code, String words) {
        who.body("{\"reason\": \"" + words + "\"}")
                .put(address(visit, "/checklist/items/" + code + "/acknowledgement"))
                .then()
                .statusCode(200);
    }

    private static void everything(String visit) {
        String vials = centre.nurse()
                .body(GoodAnswers.all())
                .put(address(visit, "/checklist"))
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.code == 'LOT_EXP_DOUBLE' }.answer.id");
        centre.nurse()
                .auth()
                .oauth2(second.token())
                .body("{\"answerId\": \"" + vials + "\"}")
                .put(address(visit, "/checklist/items/LOT_EXP_DOUBLE/second-check"))
                .then()
                .statusCode(200);
    }

    private static void signNow(String visit, Instant at) {
        TestClock.set(at);
        String tag = centre.nurse().get(address(visit, "/checklist")).header("ETag");
        centre.nurse()
                .header("If-Match", tag)
                .post(address(visit, "/checklist/signature"))
                .then()
                .statusCode(201);
    }

    private static void answer(String visit, String code, String fields) {
        centre.nurse()
                .body("{" + fields + "}")
                .put(address(visit, "/checklist/items/" + code))
                .then()
                .statusCode(200);
    }

    private static String address(String visit, String below) {
        return "/api/v1/visits/" + visit + below;
    }
}

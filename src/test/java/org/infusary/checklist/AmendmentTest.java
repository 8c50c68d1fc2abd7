package org.infusary.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.checklist.ChecklistApi.get;
import static org.infusary.checklist.ChecklistApi.item;
import static org.infusary.checklist.ChecklistApi.path;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AmendmentTest {
    @Inject
    Checklists checklists;

    private static VisitId infusing() {
        VisitId visit = TestVisits.signed();
        TestVisits.sql(
                "update visit set status = 'INFUSING', started_at = '2026-11-23T08:30Z', version = version + 1"
                        + " where id = ?",
                visit.value());
        return visit;
    }

    private static ValidatableResponse amend(VisitId visit, String code, String answer) {
        return amend(visit, code, answer, get(visit).extract().header("ETag"));
    }

    private static ValidatableResponse amend(VisitId visit, String code, String answer, String seen) {
        return TestVisits.asks(Roles.NURSE)
                .header("If-Match", seen)
                .body("{\"answer\": " + answer + ", \"reason\": \"Read wrongly\"}")
                .post(path(visit) + "/items/" + code + "/amendment")
                .then();
    }

    @Test
    void a_signature_stands_with_an_amendment_that_stops_nothing_and_both_answers_are_shown() {
        VisitId visit = TestVisits.signed();
        String before = get(visit).extract().path(item("HR") + ".answer.id");

        amend(visit, "HR", "{\"pulsePerMinute\": 88}")
                .statusCode(201)
                .header("Location", endsWith("/visits/" + visit + "/checklist"))
                .body("visitStatus", equalTo("READY"))
                .body("verdict", equalTo("CLEAR"))
                .body("signature", notNullValue())
                .body("timesAmended", equalTo(1))
                .body(item("HR") + ".answer.given.pulsePerMinute", equalTo(88))
                .body("amendments", hasSize(1))
                .body("amendments[0].code", equalTo("HR"))
                .body("amendments[0].number", equalTo(1))
                .body("amendments[0].late", equalTo(false))
                .body("amendments[0].reason", equalTo("Read wrongly"))
                .body(
                        "amendments[0].amendedBy",
                        equalTo(TestVisits.staff(Roles.NURSE).account().toString()))
                .body("amendments[0].verdict", equalTo("CLEAR"))
                .body("amendments[0].openHardStops", equalTo(0))
                .body("amendments[0].withdrewSignature", equalTo(false))
                .body("amendments[0].before.id", equalTo(before))
                .body("amendments[0].before.given.pulsePerMinute", equalTo(72))
                .body("amendments[0].after.given.pulsePerMinute", equalTo(88));
        amend(visit, "HR", "{\"pulsePerMinute\": 90}")
                .body("timesAmended", equalTo(2))
                .body("amendments.number", contains(1, 2));
        TestVisits.as(Roles.NURSE, () -> checklists.requireClear(visit));
    }

    @Test
    void an_amendment_that_opens_a_hard_stop_withdraws_the_signature_and_says_so() {
        VisitId visit = TestVisits.signed();

        String amendment = amend(visit, "EMERGENCY", "{\"yes\": false}")
                .statusCode(201)
                .body("visitStatus", equalTo("ARRIVED"))
                .body("signature", nullValue())
                .body("timesAmended", equalTo(0))
                .body("reasons.code", contains("emergency-not-ready"))
                .body("amendments[0].openHardStops", equalTo(1))
                .body("amendments[0].newHardStops", equalTo(1))
                .body("amendments[0].withdrewSignature", equalTo(true))
                .extract()
                .path("amendments[0].id");

        assertThat(TestVisits.ids(
                        "select w.amendment_id from checklist_withdrawal w join checklist_signature s on s.id ="
                                + " w.signature_id where s.visit_id = ?",
                        visit.value()))
                .extracting(Object::toString)
                .containsExactly(amendment);
        assertThat(RefusedCodes.of(() -> TestVisits.as(Roles.NURSE, () -> checklists.requireClear(visit))))
                .contains("checklist-not-signed", "emergency-not-ready");
    }

    /** What nobody has seen is not signed: a warning without acknowledgement, vials without a second person. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HR | {\"pulsePerMinute\": 130} | hr-outside-limits",
                "LOT_EXP_DOUBLE | {\"vials\": [{\"scan\": \"privigen\", \"lot\": \"AMENDED-1\", \"expiry\": \"2028-03-31\", \"volumeMl\": 200}]} | lot-exp-double-second-person"
            })
    void an_amendment_with_which_it_could_not_be_signed_withdraws_the_signature(
            String code, String answer, String reason) {
        VisitId visit = TestVisits.signed();

        amend(visit, code, answer)
                .statusCode(201)
                .body("visitStatus", equalTo("ARRIVED"))
                .body("reasons.code", contains(reason))
                .body("amendments[0].withdrewSignature", equalTo(true));
    }

    @Test
    void after_a_withdrawal_by_amendment_it_is_answered_and_signed_anew() {
        VisitId visit = TestVisits.signed();
        amend(visit, "EMERGENCY", "{\"yes\": false}").statusCode(201);

        ChecklistApi.put(visit, "/items/EMERGENCY", "{\"yes\": true}").statusCode(200);
        GoodAnswers.sign(visit);

        get(visit)
                .body("visitStatus", equalTo("READY"))
                .body("timesAmended", equalTo(0))
                .body("amendments", hasSize(1));
    }

    @Test
    void an_amendment_says_something_else() {
        VisitId visit = TestVisits.signed();

        amend(visit, "HR", "{\"pulsePerMinute\": 72}")
                .statusCode(422)
                .body("reasons.code", contains("hr-amended-to-the-same"));

        get(visit).body("amendments", empty()).body("timesAmended", equalTo(0));
    }

    @Test
    void what_is_not_signed_is_not_amended() {
        VisitId visit = TestVisits.visit("ARRIVED");
        GoodAnswers.giveAll(visit);

        amend(visit, "HR", "{\"pulsePerMinute\": 88}").statusCode(409).body("type", endsWith("checklist-not-signed"));
    }

    @Test
    void an_amendment_is_of_what_was_seen_and_fits_its_item() {
        VisitId visit = TestVisits.signed();

        amend(visit, "HR", "{\"pulsePerMinute\": 88}", "\"4711\"").statusCode(412);
        TestVisits.asks(Roles.NURSE)
                .body("{\"answer\": {\"pulsePerMinute\": 88}, \"reason\": \"x\"}")
                .post(path(visit) + "/items/HR/amendment")
                .then()
                .statusCode(428);
        amend(visit, "HR", "{\"temperatureC\": 37}").statusCode(400);
        amend(visit, "NO_MIX", "{\"yes\": true}").statusCode(400);
        TestVisits.asks(Roles.NURSE)
                .header("If-Match", get(visit).extract().header("ETag"))
                .body("{\"answer\": {\"pulsePerMinute\": 88}}")
                .post(path(visit) + "/items/HR/amendment")
                .then()
                .statusCode(400);
        get(visit).body("amendments", empty());
    }

    @Test
    void an_override_given_before_signing_carries_an_amendment_of_another_item() {
        VisitId visit = TestVisits.visit("ARRIVED");
        Stopping.byViscosity(visit);
        TestVisits.asks(Roles.PRESCRIBER)
                .body("{\"reason\": \"Assessed elsewhere\", \"validMinutes\": 60}")
                .post(path(visit) + "/items/HYPERVISC/override")
                .then()
                .statusCode(201);
        GoodAnswers.sign(visit);

        amend(visit, "HR", "{\"pulsePerMinute\": 88}").body("visitStatus", equalTo("READY"));
        assertThat(relied(visit, 0)).isOne();
        assertThat(relied(visit, 1)).isOne();

        amend(visit, "HYPERVISC", "{\"yes\": true, \"assessed\": false, \"note\": \"asked again\"}")
                .body("visitStatus", equalTo("ARRIVED"))
                .body("reasons.code", contains("hypervisc-not-assessed"));
    }

    private static int relied(VisitId visit, int judgement) {
        return TestVisits.ids(
                        "select r.override_id from checklist_relied_override r join checklist c on c.id = r.checklist_id"
                                + " where c.visit_id = ? and r.judgement = ?",
                        visit.value(),
                        judgement)
                .size();
    }

    @Test
    void after_the_first_drop_it_is_late_and_changes_no_state() {
        VisitId visit = infusing();

        amend(visit, "HR", "{\"pulsePerMinute\": 88}")
                .statusCode(201)
                .body("visitStatus", equalTo("INFUSING"))
                .body("signature", notNullValue())
                .body("timesAmended", equalTo(1))
                .body("amendments[0].late", equalTo(true))
                .body("amendments[0].newHardStops", equalTo(0));

        assertThat(tasks(visit)).isZero();
    }

    @Test
    void a_late_hard_stop_is_told_and_a_prescriber_is_asked_once() {
        VisitId visit = infusing();

        amend(visit, "EMERGENCY", "{\"yes\": false}")
                .statusCode(201)
                .body("visitStatus", equalTo("INFUSING"))
                .body("signature", notNullValue())
                .body("reasons.code", contains("emergency-not-ready"))
                .body("amendments[0].late", equalTo(true))
                .body("amendments[0].openHardStops", equalTo(1))
                .body("amendments[0].newHardStops", equalTo(1))
                .body("amendments[0].withdrewSignature", equalTo(false));
        amend(visit, "VISUAL", "{\"yes\": false}").body("amendments[1].newHardStops", equalTo(1));

        assertThat(tasks(visit)).isOne();
        JsonPath tasks = TestVisits.asks(Roles.PRESCRIBER)
                .get("/api/v1/sites/" + TestVisits.site().id() + "/tasks?limit=200")
                .jsonPath();
        assertThat(tasks.getBoolean("items.find { it.visitId == '" + visit + "' && it.code == 'LATE_STOP' }.urgent"))
                .isTrue();
    }

    private static int tasks(VisitId visit) {
        return TestVisits.ids("select id from task where visit_id = ? and code = 'LATE_STOP'", visit.value())
                .size();
    }
}

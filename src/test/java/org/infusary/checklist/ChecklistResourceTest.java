package org.infusary.checklist;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.checklist.ChecklistApi.acknowledge;
import static org.infusary.checklist.ChecklistApi.check;
import static org.infusary.checklist.ChecklistApi.get;
import static org.infusary.checklist.ChecklistApi.item;
import static org.infusary.checklist.ChecklistApi.path;
import static org.infusary.checklist.ChecklistApi.put;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChecklistResourceTest {
    @Test
    void an_unanswered_checklist_shows_every_item_and_what_is_known() {
        VisitId visit = TestVisits.visit("ARRIVED");

        get(visit)
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("visitStatus", equalTo("ARRIVED"))
                .body("verdict", equalTo("HOLD"))
                .body("items", hasSize(36))
                .body("items[0].code", equalTo("ID_TWO"))
                .body("items[0].fields", contains("codes"))
                .body("items[0].options", hasItems("FULL_NAME", "BIRTH_DATE"))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[0].answer", nullValue())
                .body("items[0].reasons[0].sources", contains("R12"))
                .body("known.productId", equalTo("privigen"))
                .body("known.exposure", equalTo("FIRST"))
                .body("known.weightKg", equalTo(70))
                .body("known.firstRateMlPerHour", equalTo(21))
                .body("known.lastInfusionOn", nullValue())
                .body("signature", nullValue());
    }

    @Test
    void an_item_is_answered_and_judged_at_once() {
        VisitId visit = TestVisits.visit("ARRIVED");

        put(visit, "/items/BP", "{\"systolicMmHg\": 190, \"diastolicMmHg\": 95, \"note\": \"Left arm\"}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body(item("BP") + ".state", equalTo("WARN"))
                .body(item("BP") + ".prescriberNeeded", equalTo(true))
                .body(item("BP") + ".reasons.code", contains("bp-outside-limits"))
                .body(item("BP") + ".answer.given.systolicMmHg", equalTo(190))
                .body(item("BP") + ".answer.given.note", equalTo("Left arm"))
                .body(item("BP") + ".answer.given.containsKey('yes')", equalTo(false))
                .body(item("BP") + ".answer.answeredBy", notNullValue());
    }

    @Test
    void the_same_answer_again_changes_nothing() {
        VisitId visit = TestVisits.visit("ARRIVED");
        String body = "{\"temperatureC\": 37.0}";

        String first = put(visit, "/items/TEMP", body).extract().path(item("TEMP") + ".answer.id");

        put(visit, "/items/TEMP", "{\"temperatureC\": 37}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body(item("TEMP") + ".answer.id", equalTo(first));
    }

    @Test
    void a_whole_checklist_goes_from_open_to_signed() {
        VisitId visit = TestVisits.visit("ARRIVED");

        put(visit, "", GoodAnswers.all())
                .statusCode(200)
                .body("verdict", equalTo("HOLD"))
                .body("reasons.code", contains("lot-exp-double-second-person"));
        GoodAnswers.giveAll(visit);
        String tag = get(visit)
                .body("verdict", equalTo("CLEAR"))
                .body("reasons", empty())
                .extract()
                .header("ETag");

        TestVisits.asks(Roles.NURSE)
                .header("If-Match", tag)
                .post(path(visit) + "/signature")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/visits/" + visit + "/checklist"))
                .body("visitStatus", equalTo("READY"))
                .body(
                        "signature.signedBy",
                        equalTo(TestVisits.staff(Roles.NURSE).account().toString()));
    }

    @Test
    void a_held_checklist_is_not_signed_and_every_reason_is_told() {
        VisitId visit = TestVisits.visit("ARRIVED");

        TestVisits.asks(Roles.NURSE)
                .header("If-Match", "\"0\"")
                .post(path(visit) + "/signature")
                .then()
                .statusCode(422)
                .body("type", endsWith("/refused"))
                .body("reasons.code", hasItems("id-two-unanswered", "emergency-unanswered"));
        get(visit).body("visitStatus", equalTo("ARRIVED"));
    }

    @Test
    void what_is_signed_is_what_was_seen() {
        VisitId visit = TestVisits.visit("ARRIVED");
        GoodAnswers.giveAll(visit);
        String tag = get(visit).extract().header("ETag");
        put(visit, "/items/HR", "{\"pulsePerMinute\": 73}").statusCode(200);

        TestVisits.asks(Roles.NURSE)
                .header("If-Match", tag)
                .post(path(visit) + "/signature")
                .then()
                .statusCode(412);
        TestVisits.asks(Roles.NURSE).post(path(visit) + "/signature").then().statusCode(428);
    }

    @Test
    void a_signed_checklist_takes_no_answer_until_the_signature_is_withdrawn() {
        VisitId visit = TestVisits.signed();

        put(visit, "/items/HR", "{\"pulsePerMinute\": 73}").statusCode(409).body("type", endsWith("checklist-signed"));
        TestVisits.asks(Roles.NURSE).delete(path(visit) + "/items/HR").then().statusCode(409);

        String reason = "{\"reason\": \"Pulse changed\"}";
        TestVisits.asks(Roles.NURSE)
                .body(reason)
                .post(path(visit) + "/withdrawal")
                .then()
                .statusCode(428);
        TestVisits.asks(Roles.NURSE)
                .header("If-Match", "\"4711\"")
                .body(reason)
                .post(path(visit) + "/withdrawal")
                .then()
                .statusCode(412);
        TestVisits.asks(Roles.NURSE)
                .header("If-Match", get(visit).extract().header("ETag"))
                .body(reason)
                .post(path(visit) + "/withdrawal")
                .then()
                .statusCode(200)
                .body("visitStatus", equalTo("ARRIVED"))
                .body("signature", nullValue());
        put(visit, "/items/HR", "{\"pulsePerMinute\": 73}").statusCode(200);
        GoodAnswers.sign(visit);
        get(visit).body("visitStatus", equalTo("READY"));
    }

    @Test
    void there_is_nothing_to_withdraw_before_signing() {
        VisitId visit = TestVisits.visit("ARRIVED");

        TestVisits.asks(Roles.NURSE)
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"Mistake\"}")
                .post(path(visit) + "/withdrawal")
                .then()
                .statusCode(409)
                .body("type", endsWith("checklist-not-signed"));
    }

    @Test
    void a_warning_of_the_prescribers_is_acknowledged_by_a_prescriber() {
        VisitId visit = TestVisits.visit("ARRIVED");
        GoodAnswers.giveAll(visit);
        put(visit, "/items/PREV_REACTION", "{\"grade\": 2}").body("verdict", equalTo("ASK_PRESCRIBER"));

        acknowledge(Roles.NURSE, visit, "PREV_REACTION")
                .statusCode(422)
                .body("reasons.code", contains("prev-reaction-needs-prescriber"))
                .body("reasons[0].sources", contains("R03", "R17"));
        acknowledge(Roles.PRESCRIBER, visit, "PREV_REACTION")
                .statusCode(200)
                .body("verdict", equalTo("CLEAR"))
                .body(item("PREV_REACTION") + ".acknowledgement.byPrescriber", equalTo(true))
                .body(item("PREV_REACTION") + ".acknowledgement.reason", equalTo("Go on at half the rate"));
    }

    @Test
    void a_new_answer_lets_the_acknowledgement_lapse() {
        VisitId visit = TestVisits.visit("ARRIVED");
        put(visit, "/items/HR", "{\"pulsePerMinute\": 130}");
        acknowledge(Roles.NURSE, visit, "HR").body(item("HR") + ".holds", equalTo(false));

        put(visit, "/items/HR", "{\"pulsePerMinute\": 140}")
                .body(item("HR") + ".holds", equalTo(true))
                .body(item("HR") + ".acknowledgement", nullValue());
    }

    @Test
    void a_stop_is_not_acknowledged() {
        VisitId visit = TestVisits.visit("ARRIVED");
        put(visit, "/items/EMERGENCY", "{\"yes\": false}").body(item("EMERGENCY") + ".state", equalTo("STOP"));

        acknowledge(Roles.PRESCRIBER, visit, "EMERGENCY")
                .statusCode(422)
                .body("reasons.code", contains("emergency-nothing-to-acknowledge"));
    }

    @Test
    void the_second_person_is_another_one_and_checks_what_stands() {
        VisitId visit = TestVisits.visit("ARRIVED");
        String seen = put(visit, "/items/LOT_EXP_DOUBLE", GoodAnswers.to("LOT_EXP_DOUBLE"))
                .extract()
                .path(item("LOT_EXP_DOUBLE") + ".answer.id");

        check("nurse", visit, seen).statusCode(422).body("reasons.code", contains("lot-exp-double-same-person"));
        check("nurse 2", visit, UUID.randomUUID().toString()).statusCode(409).body("type", endsWith("answer-changed"));
        check("nurse 2", visit, seen)
                .statusCode(200)
                .body(item("LOT_EXP_DOUBLE") + ".state", equalTo("PASS"))
                .body(
                        item("LOT_EXP_DOUBLE") + ".answer.secondCheckedBy",
                        equalTo(TestVisits.staff("nurse 2").account().toString()));
    }

    @Test
    void before_arrival_only_what_can_be_asked_by_telephone_is_answered() {
        VisitId visit = TestVisits.visit("BOOKED");

        put(visit, "/items/CONSENT", "{\"date\": \"2026-09-14\"}").statusCode(200);
        put(visit, "/items/HR", "{\"pulsePerMinute\": 70}")
                .statusCode(422)
                .body("reasons.code", contains("hr-needs-arrival"));
        TestVisits.asks(Roles.NURSE)
                .header("If-Match", "\"1\"")
                .post(path(visit) + "/signature")
                .then()
                .statusCode(422)
                .body("reasons.code", contains("visit-not-arrived"));
    }

    @Test
    void an_answer_is_taken_back() {
        VisitId visit = TestVisits.visit("ARRIVED");
        put(visit, "/items/HR", "{\"pulsePerMinute\": 72}");

        TestVisits.asks(Roles.NURSE)
                .delete(path(visit) + "/items/HR")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body(item("HR") + ".state", equalTo("OPEN"))
                .body(item("HR") + ".answer", nullValue());
    }
}

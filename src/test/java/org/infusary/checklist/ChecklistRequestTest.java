package org.infusary.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.checklist.ChecklistApi.get;
import static org.infusary.checklist.ChecklistApi.item;
import static org.infusary.checklist.ChecklistApi.path;
import static org.infusary.checklist.ChecklistApi.put;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;
import org.infusary.site.TestSite;
import org.infusary.testing.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ChecklistRequestTest {
    private static VisitId shapes;

    /** One visit for every test that changes nothing. */
    private static VisitId shapes() {
        if (shapes == null) {
            shapes = TestVisits.visit("ARRIVED");
        }
        return shapes;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BP          | {\"systolicMmHg\": 120}                           | diastolicMmHg",
                "BP          | {\"systolicMmHg\": 80, \"diastolicMmHg\": 80}     | diastolicMmHg",
                "BP          | {\"systolicMmHg\": 301, \"diastolicMmHg\": 80}    | systolicMmHg",
                "BP          | {\"systolicMmHg\": 120.5, \"diastolicMmHg\": 80}  | systolicMmHg",
                "TEMP        | {\"temperatureC\": 45.1}                          | temperatureC",
                "TEMP        | {\"temperatureC\": 36.85}                         | temperatureC",
                "TEMP        | {\"temperatureC\": 36.8, \"yes\": true}           | yes",
                "TEMP        | {\"fahrenheit\": 98}                              | fahrenheit",
                "TEMP        | {}                                                | temperatureC",
                "WEIGHT      | {\"weightKg\": 0.4}                               | weightKg",
                "WEIGHT      | {\"weightKg\": 400.1}                             | weightKg",
                "HR          | {\"pulsePerMinute\": 19}                          | pulsePerMinute",
                "RR_SPO2     | {\"breathsPerMinute\": 14, \"spo2Percent\": 101}  | spo2Percent",
                "ID_TWO      | {\"codes\": [\"SHOE_SIZE\"]}                      | codes",
                "CONSENT     | {\"date\": \"2026-11-24\"}                        | date",
                "CONSENT     | {\"date\": \"yesterday\"}                         | date",
                "PREV_REACTION | {\"grade\": 5}                                  | grade",
                "BRAND_MATCH | {\"scan\": \"no-such-product\"}                   | scan",
                "HEADACHE    | {\"choice\": \"MAYBE\"}                           | choice",
                "RENAL_LABS  | {\"yes\": true, \"creatinine\": 1}                | creatinineUnit",
                "RENAL_LABS  | {\"yes\": false, \"date\": \"2026-11-01\"}        | date",
                "POOL_TIME   | {\"yes\": true}                                   | at",
                "POOL_TIME   | {\"yes\": true, \"at\": \"2026-11-23T08:00:01Z\"} | at",
                "LIVE_VACCINE | {\"choice\": \"MMR\"}                            | date",
                "LIVE_VACCINE | {\"choice\": \"MMR\", \"date\": \"9999-01-01\"}  | date",
                "PUMP        | {\"yes\": true}                                   | pumpMlPerHour",
                "LOT_EXP_DOUBLE | {\"vials\": []}                                | vials",
                "NO_MIX      | {\"yes\": true}                                   | yes",
                "VISUAL      | {\"yes\": true, \"note\": \"\\u0000\"}            | note",
                "VISUAL      | {\"yes\": true, \"code\": \"BP\"}                 | code"
            })
    void what_is_no_answer_to_the_item_names_its_field(String code, String body, String field) {
        VisitId visit = shapes();

        put(visit, "/items/" + code, body)
                .statusCode(400)
                .body("type", endsWith("/bad-request"))
                .body("errors.field", hasItem(field));
    }

    @Test
    void a_package_code_is_read_as_its_product() {
        VisitId visit = TestVisits.visit("ARRIVED");

        put(visit, "/items/BRAND_MATCH", "{\"scan\": \"44206-0437-10\"}")
                .statusCode(200)
                .body(item("BRAND_MATCH") + ".answer.given.scan", equalTo("privigen"));
        put(visit, "/items/BRAND_MATCH", "{\"scan\": \"44206-0437-99\"}")
                .statusCode(400)
                .body("errors.field", contains("scan"));
        put(visit, "/items/BRAND_MATCH", "{\"scan\": \"octagam-10\"}")
                .statusCode(200)
                .body(item("BRAND_MATCH") + ".state", equalTo("STOP"))
                .body(item("BRAND_MATCH") + ".answer.given.scan", equalTo("octagam-10"));
    }

    @Test
    void of_several_answers_one_bad_one_refuses_all() {
        VisitId visit = TestVisits.visit("ARRIVED");

        put(visit, "", "{\"answers\": [{\"code\": \"HR\", \"pulsePerMinute\": 72}, {\"code\": \"VISUAL\"}]}")
                .statusCode(400)
                .body("errors.field", contains("answers[1].yes"));
        put(visit, "", "{\"answers\": [{\"pulsePerMinute\": 72}]}")
                .statusCode(400)
                .body("errors.field", contains("answers[0].code"));
        put(visit, "", "{\"answers\": [{\"code\": \"VISUAL\", \"yes\": true}, {\"code\": \"VISUAL\", \"yes\": false}]}")
                .statusCode(400)
                .body("errors.field", contains("answers[1].code"));
        get(visit).header("ETag", "\"0\"").body(item("HR") + ".answer", nullValue());
    }

    @Test
    void a_refusal_never_tells_what_was_answered() {
        VisitId visit = TestVisits.visit("ARRIVED");
        put(visit, "/items/TEMP", "{\"temperatureC\": 41.7, \"note\": \"Mrs Okafor shivers\"}");

        String problem = TestVisits.asks(Roles.NURSE)
                .header("If-Match", "\"1\"")
                .post(path(visit) + "/signature")
                .then()
                .statusCode(422)
                .extract()
                .asString();

        assertThat(problem).doesNotContain("41.7", "Okafor");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.SCHEDULER, Roles.PHARMACIST, Roles.ADMIN})
    void others_read_and_do_not_answer(String role) {
        VisitId visit = shapes();

        TestVisits.asks(role).get(path(visit)).then().statusCode(200);
        TestVisits.asks(role)
                .body("{\"yes\": true}")
                .put(path(visit) + "/items/VISUAL")
                .then()
                .statusCode(403);
        TestVisits.asks(role)
                .header("If-Match", "\"0\"")
                .post(path(visit) + "/signature")
                .then()
                .statusCode(403);
    }

    @Test
    void a_visit_of_another_site_is_not_there() {
        VisitId visit = shapes();
        TestSite elsewhere = TestSite.in("Europe/Berlin");
        Staff stranger = Staff.of(Roles.NURSE).at(elsewhere.id());

        stranger.asks().get(path(visit)).then().statusCode(404);
        stranger.asks()
                .body("{\"yes\": true}")
                .put(path(visit) + "/items/VISUAL")
                .then()
                .statusCode(404)
                .body("detail", containsString("visit"));
        stranger.asks()
                .header("If-Match", "\"1\"")
                .body("{\"reason\": \"x\"}")
                .post(path(visit) + "/withdrawal")
                .then()
                .statusCode(404);
    }

    @Test
    void an_item_that_does_not_exist_is_not_there() {
        put(shapes(), "/items/SHOE_SIZE", "{\"yes\": true}").statusCode(404);
        get(new VisitId(UUID.randomUUID())).statusCode(404).body("type", not(endsWith("internal-error")));
    }
}

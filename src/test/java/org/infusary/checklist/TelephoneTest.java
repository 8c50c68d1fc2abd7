package org.infusary.checklist;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.checklist.ChecklistApi.get;
import static org.infusary.checklist.ChecklistApi.item;
import static org.infusary.checklist.ChecklistApi.path;
import static org.infusary.checklist.ChecklistApi.put;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first step of a checklist, by telephone on the day before. */
@QuarkusTest
class TelephoneTest {
    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void what_was_asked_the_day_before_is_shown_at_the_chair_and_asked_again() {
        VisitId visit = TestVisits.visit("BOOKED");
        onSunday();
        put(visit, "/items/TEMP", byTelephone("\"temperatureC\": 36.5"))
                .statusCode(200)
                .body(item("TEMP") + ".state", equalTo("OPEN"))
                .body(item("TEMP") + ".early", equalTo(false))
                .body(item("TEMP") + ".confirmAtChair", equalTo(true));
        TestClock.reset();
        arrive(visit);

        get(visit)
                .body(item("TEMP") + ".state", equalTo("OPEN"))
                .body(item("TEMP") + ".reasons.code", contains("temp-of-earlier-day"))
                .body(item("TEMP") + ".answer.channel", equalTo("TELEPHONE"))
                .body(item("TEMP") + ".answer.answeredAt", equalTo("2026-11-22T08:00:00Z"))
                .body(
                        item("TEMP") + ".answer.answeredBy",
                        equalTo(TestVisits.staff("nurse").account().toString()))
                .body(item("TEMP") + ".answer.given.temperatureC", equalTo(36.5f));

        put(visit, "/items/TEMP", "{\"temperatureC\": 36.5}")
                .statusCode(200)
                .body(item("TEMP") + ".state", equalTo("PASS"))
                .body(item("TEMP") + ".answer.channel", equalTo("IN_PERSON"));
        TestVisits.asks(Roles.NURSE)
                .get(path(visit) + "/history?code=TEMP")
                .then()
                .body("items.answer.channel", contains("TELEPHONE", "IN_PERSON"))
                .body("items.supersededAt", contains("2026-11-23T08:00:00Z", null));
    }

    @Test
    void what_needs_no_second_look_counts_as_told_by_telephone() {
        VisitId visit = TestVisits.visit("BOOKED");
        onSunday();
        put(visit, "/items/LIVE_VACCINE", byTelephone("\"choice\": \"NONE\"")).statusCode(200);
        put(visit, "/items/PREGNANCY", byTelephone("\"choice\": \"NEITHER\"")).statusCode(200);
        TestClock.reset();

        get(visit)
                .body(item("LIVE_VACCINE") + ".state", equalTo("PASS"))
                .body(item("LIVE_VACCINE") + ".answer.channel", equalTo("TELEPHONE"))
                .body(item("LIVE_VACCINE") + ".early", equalTo(true))
                .body(item("LIVE_VACCINE") + ".confirmAtChair", equalTo(false))
                .body(item("PREGNANCY") + ".state", equalTo("PASS"));
    }

    @Test
    void a_call_on_the_day_itself_is_not_the_chair() {
        VisitId visit = TestVisits.visit("BOOKED");

        put(visit, "/items/INFECTION", byTelephone("\"yes\": true"))
                .statusCode(200)
                .body(item("INFECTION") + ".state", equalTo("OPEN"))
                .body(item("INFECTION") + ".reasons.code", contains("infection-by-telephone"));
    }

    @Test
    void what_must_be_seen_is_not_asked_by_telephone() {
        VisitId visit = TestVisits.visit("BOOKED");

        put(visit, "", """
                {"answers": [{"code": "BP", "systolicMmHg": 120, "diastolicMmHg": 80, "channel": "TELEPHONE"},
                             {"code": "HYDRATION", "yes": true},
                             {"code": "INFECTION", "yes": false, "channel": "TELEPHONE"}]}""")
                .statusCode(422)
                .body("reasons.code", containsInAnyOrder("bp-not-by-telephone", "hydration-needs-arrival"));
        arrive(visit);
        put(visit, "/items/ID_TWO", byTelephone("\"codes\": [\"FULL_NAME\", \"BIRTH_DATE\"]"))
                .statusCode(422)
                .body("reasons.code", contains("id-two-not-by-telephone"));
        get(visit).header("ETag", "\"0\"").body(item("INFECTION") + ".answer", nullValue());
    }

    @Test
    void a_channel_that_does_not_exist_is_refused() {
        put(TestVisits.visit("ARRIVED"), "/items/HR", "{\"pulsePerMinute\": 72, \"channel\": \"LETTER\"}")
                .statusCode(400)
                .body("errors.field", contains("channel"))
                .body("errors", hasSize(1));
    }

    private static String byTelephone(String fields) {
        return "{" + fields + ", \"channel\": \"TELEPHONE\"}";
    }

    private static void onSunday() {
        TestClock.set(TestClock.MON_23_NOV_0800.minus(Duration.ofDays(1)));
    }

    private static void arrive(VisitId visit) {
        String address = "/api/v1/visits/" + visit;
        TestVisits.asks(Roles.NURSE)
                .header("If-Match", TestVisits.asks(Roles.NURSE).get(address).header("ETag"))
                .post(address + "/arrival")
                .then()
                .statusCode(200);
    }
}

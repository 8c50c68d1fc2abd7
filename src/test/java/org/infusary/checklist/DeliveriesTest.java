package org.infusary.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.checklist.ChecklistApi.get;
import static org.infusary.checklist.ChecklistApi.item;
import static org.infusary.checklist.ChecklistApi.path;
import static org.infusary.checklist.ChecklistApi.put;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;
import org.infusary.site.TestSite;
import org.infusary.testing.Staff;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that come in late, out of order or twice. The clock stands at 08:00. */
@QuarkusTest
class DeliveriesTest {
    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void an_answer_of_before_does_not_take_the_place_of_a_later_one_and_says_so() {
        VisitId visit = TestVisits.visit("ARRIVED");
        pulse(visit, 75, "07:50:00").header("ETag", "\"1\"").body("overtaken", empty());

        pulse(visit, 70, "07:45:00")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("overtaken", contains("HR"))
                .body(item("HR") + ".answer.given.pulsePerMinute", equalTo(75))
                .body(item("HR") + ".answer.answeredAt", equalTo("2026-11-23T07:50:00Z"))
                .body(item("HR") + ".answer.receivedAt", equalTo("2026-11-23T08:00:00Z"));

        get(visit).body("overtaken", empty());
        history(visit)
                .body("items.answer.given.pulsePerMinute", contains(75, 70))
                .body("items.overtaken", contains(false, true))
                .body("items.supersededAt", contains(null, "2026-11-23T08:00:00Z"))
                .body(
                        "items[1].supersededBy",
                        equalTo(TestVisits.staff("nurse").account().toString()));
    }

    @Test
    void an_answer_that_was_given_later_takes_the_place_of_the_one_before() {
        VisitId visit = TestVisits.visit("ARRIVED");
        pulse(visit, 70, "07:45:00");

        pulse(visit, 75, "07:50:00").body(item("HR") + ".answer.given.pulsePerMinute", equalTo(75));
        put(visit, "/items/HR", "{\"pulsePerMinute\": 80}")
                .header("ETag", "\"3\"")
                .body(item("HR") + ".answer.given.pulsePerMinute", equalTo(80));
    }

    @Test
    void the_same_answer_twice_is_one_also_when_another_one_came_in_between() {
        VisitId visit = TestVisits.visit("ARRIVED");
        pulse(visit, 70, "07:45:00");

        pulse(visit, 70, "07:45:00").header("ETag", "\"1\"").body("overtaken", empty());
        pulse(visit, 75, "07:50:00");
        pulse(visit, 70, "07:45:00").header("ETag", "\"2\"").body("overtaken", contains("HR"));

        history(visit).body("items", hasSize(2));
    }

    @Test
    void the_same_at_another_moment_or_from_another_person_is_another_answer() {
        VisitId visit = TestVisits.visit("ARRIVED");
        pulse(visit, 70, "07:45:00");
        pulse(visit, 70, "07:46:00");
        pulse(visit, 71, "07:46:00");
        TestVisits.asks("nurse 2").body(body(70, "07:45:00")).put(path(visit) + "/items/HR");

        history(visit).body("items", hasSize(4)).body("items.overtaken", contains(false, false, false, true));
        // of two of the same moment the one that came in last stands
        get(visit).body(item("HR") + ".answer.given.pulsePerMinute", equalTo(71));
    }

    @Test
    void what_came_in_before_may_come_in_again_after_signing_and_after_the_start() {
        VisitId visit = TestVisits.visit("ARRIVED");
        GoodAnswers.giveAll(visit);
        pulse(visit, 75, "08:00:00");
        GoodAnswers.sign(visit);

        pulse(visit, 75, "08:00:00").statusCode(200).body("visitStatus", equalTo("READY"));
        pulse(visit, 76, "08:00:00").statusCode(409).body("type", endsWith("/checklist-signed"));
        TestVisits.sql(
                "update visit set status = 'INFUSING', started_at = '2026-11-23T08:30Z', version = version + 1"
                        + " where id = ?",
                visit.value());
        pulse(visit, 75, "08:00:00").statusCode(200).body("overtaken", empty());
        pulse(visit, 76, "08:00:00").statusCode(409).body("type", endsWith("/checklist-closed"));
    }

    @Test
    void taking_back_overtakes_what_was_answered_before() {
        VisitId visit = TestVisits.visit("ARRIVED");
        pulse(visit, 70, "07:55:00");
        TestVisits.asks(Roles.NURSE).delete(path(visit) + "/items/HR").then().statusCode(200);
        TestClock.set(TestClock.MON_23_NOV_0800.plus(Duration.ofMinutes(5)));

        pulse(visit, 71, "07:59:00").body("overtaken", contains("HR")).body(item("HR") + ".answer", nullValue());
        pulse(visit, 72, "08:03:00")
                .body("overtaken", empty())
                .body(item("HR") + ".answer.given.pulsePerMinute", equalTo(72));
    }

    @Test
    void a_device_whose_clock_is_fast_keeps_no_one_from_answering() {
        VisitId visit = TestVisits.visit("ARRIVED");
        pulse(visit, 70, "08:00:59").body(item("HR") + ".answer.answeredAt", equalTo("2026-11-23T08:00:59Z"));
        TestClock.set(TestClock.MON_23_NOV_0800.plusSeconds(10));

        pulse(visit, 75, "08:00:10").body("overtaken", empty());
        put(visit, "/items/HR", "{\"pulsePerMinute\": 80}")
                .body(item("HR") + ".answer.given.pulsePerMinute", equalTo(80));
    }

    @Test
    void an_answer_is_the_same_although_the_order_has_changed_since() {
        VisitId visit = TestVisits.visit("ARRIVED");
        String body = "{\"yes\": true, \"answeredAt\": \"2026-11-23T07:50:00Z\"}";
        put(visit, "/items/ORDER_VALID", body);
        TestVisits.sql(
                "update infusion_order set version = version + 1"
                        + " where id = (select order_id from visit where id = ?)",
                visit.value());

        put(visit, "/items/ORDER_VALID", body).statusCode(200).header("ETag", "\"1\"");

        history(visit).body("items", hasSize(1));
    }

    @Test
    void of_several_answers_each_takes_its_own_place() {
        VisitId visit = TestVisits.visit("ARRIVED");
        pulse(visit, 75, "07:50:00");

        put(visit, "", """
                {"answers": [{"code": "HR", "pulsePerMinute": 70, "answeredAt": "2026-11-23T07:45:00Z"},
                             {"code": "VISUAL", "yes": true, "answeredAt": "2026-11-23T07:46:00Z"}]}""")
                .body("overtaken", contains("HR"))
                .body(item("VISUAL") + ".state", equalTo("PASS"))
                .body(item("HR") + ".answer.given.pulsePerMinute", equalTo(75));
    }

    @Test
    void an_answer_of_an_earlier_day_that_comes_in_today_is_of_that_day() {
        VisitId visit = TestVisits.visit("ARRIVED");

        put(visit, "/items/HR", "{\"pulsePerMinute\": 70, \"answeredAt\": \"2026-11-22T22:59:59Z\"}")
                .body(item("HR") + ".reasons.code", contains("hr-of-earlier-day"));
        put(visit, "/items/HR", "{\"pulsePerMinute\": 70, \"answeredAt\": \"2026-11-22T23:00:00Z\"}")
                .body(item("HR") + ".state", equalTo("PASS"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:01:00Z, 200",
        "2026-11-23T08:01:00.000001Z, 400",
        "2026-11-16T08:00:00.000001Z, 200",
        "2026-11-16T08:00:00Z, 400",
        "9999-12-31T00:00:00Z, 400",
        "yesterday, 400"
    })
    void a_moment_that_cannot_be_is_refused(String answeredAt, int status) {
        VisitId visit = TestVisits.visit("ARRIVED");

        ValidatableResponse answer =
                put(visit, "/items/HR", "{\"pulsePerMinute\": 70, \"answeredAt\": \"" + answeredAt + "\"}");

        answer.statusCode(status);
        if (status == 400) {
            answer.body("errors.field", contains("answeredAt"));
            history(visit).body("items", empty());
        }
    }

    @Test
    void the_history_is_read_page_by_page_and_item_by_item() {
        VisitId visit = TestVisits.visit("ARRIVED");
        pulse(visit, 70, "07:50:00");
        put(visit, "/items/VISUAL", "{\"yes\": true}");
        pulse(visit, 71, "07:51:00");

        String next = TestVisits.asks(Roles.SCHEDULER)
                .get(path(visit) + "/history?limit=2")
                .then()
                .body("items.code", contains("HR", "VISUAL"))
                .extract()
                .path("next");
        TestVisits.asks(Roles.SCHEDULER)
                .get(path(visit) + "/history?limit=2&cursor=" + next)
                .then()
                .body("items.code", contains("HR"))
                .body("next", nullValue());
        TestVisits.asks(Roles.SCHEDULER)
                .get(path(visit) + "/history?code=VISUAL")
                .then()
                .body("items.code", contains("VISUAL"));
        TestVisits.asks(Roles.SCHEDULER)
                .get(path(visit) + "/history?code=SHOE_SIZE")
                .then()
                .body("items", empty());
        TestVisits.asks(Roles.SCHEDULER)
                .get(path(visit) + "/history?code=shoe-size")
                .then()
                .statusCode(400)
                .body("errors.field", contains("code"));
        Staff stranger = Staff.of(Roles.NURSE).at(TestSite.in("Europe/Berlin").id());
        stranger.asks().get(path(visit) + "/history").then().statusCode(404);
        stranger.asks()
                .get(path(new VisitId(UUID.randomUUID())) + "/history")
                .then()
                .statusCode(404);
    }

    @Test
    void the_second_person_is_told_in_the_history() {
        VisitId visit = TestVisits.visit("ARRIVED");
        GoodAnswers.giveAll(visit);

        assertThat(TestVisits.asks(Roles.NURSE)
                        .get(path(visit) + "/history?code=LOT_EXP_DOUBLE")
                        .<String>path("items[0].answer.secondCheckedBy"))
                .isEqualTo(TestVisits.staff("nurse 2").account().toString());
    }

    private static ValidatableResponse pulse(VisitId visit, int perMinute, String answeredAt) {
        return put(visit, "/items/HR", body(perMinute, answeredAt));
    }

    private static String body(int perMinute, String answeredAt) {
        return "{\"pulsePerMinute\": %d, \"answeredAt\": \"%s\"}"
                .formatted(perMinute, Instant.parse("2026-11-23T" + answeredAt + "Z"));
    }

    private static ValidatableResponse history(VisitId visit) {
        return TestVisits.asks(Roles.NURSE)
                .get(path(visit) + "/history")
                .then()
                .statusCode(200)
                .body("next", nullValue());
    }
}

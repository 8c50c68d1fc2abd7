package org.infusary.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.checklist.ChecklistApi.acknowledge;
import static org.infusary.checklist.ChecklistApi.get;
import static org.infusary.checklist.ChecklistApi.path;
import static org.infusary.checklist.ChecklistApi.put;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;
import org.infusary.security.SignInTooOld;
import org.infusary.testing.TestClock;
import org.infusary.web.EntityTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may sign, and what is kept of it. */
@QuarkusTest
class SigningTest {
    @Inject
    Checklists checklists;

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void whoever_gave_their_password_five_minutes_ago_signs() {
        VisitId visit = clear();
        String token = TestVisits.staff("nurse").token();
        TestClock.set(TestClock.MON_23_NOV_0800.plus(Duration.ofMinutes(5)));

        sign(visit, token, "a").statusCode(201).body("visitStatus", equalTo("READY"));
    }

    @Test
    void whoever_gave_it_earlier_signs_in_again_and_sends_the_same_request() {
        VisitId visit = clear();
        String token = TestVisits.staff("nurse").token();
        String key = UUID.randomUUID().toString();
        TestClock.set(TestClock.MON_23_NOV_0800.plus(Duration.ofMinutes(5).plusSeconds(1)));

        sign(visit, token, key)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("insufficient_user_authentication"))
                .header("WWW-Authenticate", containsString("max_age=\"300\""))
                .body("type", endsWith("/insufficient-user-authentication"));
        get(visit).body("visitStatus", equalTo("ARRIVED")).body("signature", nullValue());

        sign(visit, TestVisits.staff("nurse").token(), key).statusCode(201);
    }

    @Test
    void the_password_is_asked_for_when_nothing_else_stands_in_the_way() {
        VisitId visit = TestVisits.visit("ARRIVED");
        String token = TestVisits.staff("nurse").token();
        TestClock.set(TestClock.MON_23_NOV_0800.plus(Duration.ofMinutes(8)));

        TestVisits.asks(Roles.NURSE)
                .auth()
                .oauth2(token)
                .header("If-Match", "\"0\"")
                .post(path(visit) + "/signature")
                .then()
                .statusCode(422);
    }

    @Test
    void the_service_itself_signs_for_no_one() {
        VisitId visit = clear();
        EntityTag seen = EntityTag.required(get(visit).extract().header("ETag"));

        assertThatThrownBy(() -> TestVisits.as("nurse", () -> checklists.sign(visit, seen)))
                .isInstanceOf(SignInTooOld.class);
    }

    @Test
    void what_was_signed_is_kept_to_the_letter_with_its_hash() {
        VisitId visit = TestVisits.visit("ARRIVED");
        GoodAnswers.giveAll(visit);
        put(visit, "/items/HR", "{\"pulsePerMinute\": 130, \"note\": \"Nervous — “first time”\"}");
        acknowledge(Roles.NURSE, visit, "HR").statusCode(200);
        acknowledge(Roles.PRESCRIBER, visit, "HR").statusCode(200);
        GoodAnswers.sign(visit);
        JsonPath seen = get(visit).extract().jsonPath();

        JsonPath kept = signatures(visit).body("items", hasSize(1)).extract().jsonPath();
        String content = kept.getString("items[0].content");
        JsonPath signed = JsonPath.from(content);

        assertThat(kept.getString("items[0].contentSha256"))
                .isEqualTo(sha256(content))
                .isEqualTo(seen.getString("signature.contentSha256"));
        assertThat(kept.getString("items[0].id")).isEqualTo(seen.getString("signature.id"));
        assertThat(signed.getString("visitId")).isEqualTo(visit.toString());
        assertThat(signed.getInt("templateVersion")).isEqualTo(seen.getInt("templateVersion"));
        assertThat(signed.getString("signedBy"))
                .isEqualTo(TestVisits.staff("nurse").account().toString());
        assertThat(signed.getString("signedAt")).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(signed.<Map<String, Object>>getList("items")).isEqualTo(seen.getList("items"));
        assertThat(signed.<String, Object>getMap("known")).isEqualTo(seen.getMap("known"));
        assertThat(signed.<String>getList("acknowledgements.code")).contains("HR");
        assertThat(content).contains("Nervous — “first time”", "hr-outside-limits");
    }

    @Test
    void a_withdrawn_signature_and_the_next_one_are_both_kept() {
        VisitId visit = clear();
        GoodAnswers.sign(visit);
        TestVisits.asks(Roles.NURSE)
                .header("If-Match", get(visit).extract().header("ETag"))
                .body("{\"reason\": \"Pulse changed\"}")
                .post(path(visit) + "/withdrawal")
                .then()
                .statusCode(200);
        put(visit, "/items/HR", "{\"pulsePerMinute\": 73}").statusCode(200);
        GoodAnswers.sign(visit);

        JsonPath kept = signatures(visit)
                .body("items", hasSize(2))
                .body("items[0].withdrawalReason", equalTo("Pulse changed"))
                .body(
                        "items[0].withdrawnBy",
                        equalTo(TestVisits.staff("nurse").account().toString()))
                .body("items[1].withdrawnAt", nullValue())
                .extract()
                .jsonPath();
        assertThat(pulses(kept)).containsExactly(72, 73);

        String next = TestVisits.asks(Roles.NURSE)
                .get(path(visit) + "/signatures?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");
        TestVisits.asks(Roles.NURSE)
                .get(path(visit) + "/signatures?limit=1&cursor=" + next)
                .then()
                .body("items.id", equalTo(List.of(kept.getString("items[1].id"))))
                .body("next", nullValue());
    }

    @Test
    void a_signature_of_before_contents_were_kept_has_none() {
        VisitId visit = clear();
        TestVisits.sql("""
                insert into checklist_signature (id, visit_id, checklist_id, signed_by, signed_at, open_hard_stops,
                    content_sha256)
                select ?, visit_id, id, id, now(), 0, '%s' from checklist where visit_id = ?""".formatted("a".repeat(64)), UUID.randomUUID(), visit.value());

        signatures(visit)
                .body("items[0].contentSha256", equalTo("a".repeat(64)))
                .body("items[0].content", nullValue());
    }

    @Test
    void before_anyone_signs_there_is_nothing() {
        signatures(TestVisits.visit("ARRIVED")).body("items", empty());
    }

    private static VisitId clear() {
        VisitId visit = TestVisits.visit("ARRIVED");
        GoodAnswers.giveAll(visit);
        return visit;
    }

    private static List<Integer> pulses(JsonPath kept) {
        return kept.<String>getList("items.content").stream()
                .map(content ->
                        JsonPath.from(content).getInt("items.find { it.code == 'HR' }.answer.given.pulsePerMinute"))
                .toList();
    }

    private static ValidatableResponse sign(VisitId visit, String token, String key) {
        String tag = TestVisits.asks(Roles.NURSE).get(path(visit)).header("ETag");
        return TestVisits.asks(Roles.NURSE)
                .auth()
                .oauth2(token)
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .post(path(visit) + "/signature")
                .then();
    }

    private static ValidatableResponse signatures(VisitId visit) {
        return TestVisits.asks(Roles.PHARMACIST)
                .get(path(visit) + "/signatures")
                .then()
                .statusCode(200);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

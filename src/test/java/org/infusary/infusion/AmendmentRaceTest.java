package org.infusary.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.Callable;
import org.infusary.security.Roles;
import org.infusary.testing.AtOnce;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Amendments, overrides and signatures at the very moment at which somebody starts. */
@QuarkusTest
class AmendmentRaceTest {
    @AfterEach
    void monday() {
        TestClock.reset();
    }

    private static Callable<Integer> start(Chairside chair) {
        RequestSpecification request = chair.nurse().body("{}");
        return () -> request.post(chair.visitPath("/infusion")).statusCode();
    }

    private static Callable<Integer> amendment(Chairside chair, String code, String answer) {
        RequestSpecification request = chair.nurse()
                .header("If-Match", chair.checklistTag())
                .body("{\"answer\": " + answer + ", \"reason\": \"Read wrongly\"}");
        return () -> request.post(chair.visitPath("/checklist/items/" + code + "/amendment"))
                .statusCode();
    }

    private static JsonPath checklist(Chairside chair) {
        return chair.nurse().get(chair.visitPath("/checklist")).jsonPath();
    }

    @RepeatedTest(4)
    void an_amendment_that_opens_a_hard_stop_comes_before_the_start_or_late() throws Exception {
        Chairside chair = Chairside.ready();

        List<Integer> statuses = AtOnce.of(start(chair), amendment(chair, "EMERGENCY", "{\"yes\": false}"));

        JsonPath checklist = checklist(chair);
        if (statuses.get(0) == 201) {
            assertThat(statuses.get(1)).isEqualTo(201);
            assertThat(checklist.getString("visitStatus")).isEqualTo("INFUSING");
            assertThat(checklist.getBoolean("amendments[0].late")).isTrue();
            assertThat(checklist.getString("signature.id")).isNotNull();
        } else {
            assertThat(statuses.get(0)).isIn(409, 422);
            assertThat(statuses.get(1)).isEqualTo(201);
            assertThat(checklist.getString("visitStatus")).isEqualTo("ARRIVED");
            assertThat(checklist.getBoolean("amendments[0].late")).isFalse();
            assertThat(checklist.getString("signature")).isNull();
        }
    }

    @RepeatedTest(2)
    void an_amendment_that_stops_nothing_does_not_keep_anyone_from_starting() throws Exception {
        Chairside chair = Chairside.ready();

        List<Integer> statuses = AtOnce.of(start(chair), amendment(chair, "HR", "{\"pulsePerMinute\": 88}"));

        assertThat(statuses).containsExactly(201, 201);
        assertThat(checklist(chair).getInt("timesAmended")).isOne();
    }

    @RepeatedTest(4)
    void what_is_signed_is_what_was_seen_also_when_an_answer_comes_at_once() throws Exception {
        Chairside chair = Chairside.ready();
        chair.withdrawSignature();
        RequestSpecification signing = chair.nurse().header("If-Match", chair.checklistTag());
        RequestSpecification answer = chair.nurse().body("{\"yes\": false}");

        List<Integer> statuses = AtOnce.of(
                () -> signing.post(chair.visitPath("/checklist/signature")).statusCode(),
                () -> answer.put(chair.visitPath("/checklist/items/EMERGENCY")).statusCode());

        assertThat(statuses).isIn(List.of(201, 409), List.of(412, 200));
        assertThat(checklist(chair).getString("visitStatus")).isEqualTo(statuses.get(0) == 201 ? "READY" : "ARRIVED");
    }

    private static Chairside readyOnAnOverride() {
        Chairside chair = Chairside.ready();
        chair.withdrawSignature();
        String items = chair.visitPath("/checklist/items/");
        chair.nurse()
                .body("{\"yes\": true, \"assessed\": false}")
                .put(items + "HYPERVISC")
                .then()
                .statusCode(200);
        List<String> warning = checklist(chair).getList("items.findAll { it.state == 'WARN' && it.holds }.code");
        for (String code : warning) {
            chair.place()
                    .prescriber()
                    .body("{\"reason\": \"Seen\"}")
                    .put(items + code + "/acknowledgement")
                    .then()
                    .statusCode(200);
        }
        chair.place()
                .prescriber()
                .body("{\"reason\": \"Assessed elsewhere\", \"validMinutes\": 60}")
                .post(items + "HYPERVISC/override")
                .then()
                .statusCode(201);
        chair.signWhatStands();
        return chair;
    }

    @Test
    void a_start_with_an_override_is_possible_until_the_override_ends() {
        Chairside chair = readyOnAnOverride();
        TestClock.set(Chairside.ARRIVAL.plusSeconds(3_600));
        chair.start("{}").statusCode(422).body("reasons.code", hasItem("hypervisc-override-ended"));

        TestClock.set(Chairside.ARRIVAL.plusSeconds(3_599));
        chair.start("{}").statusCode(201);
    }

    @RepeatedTest(3)
    void an_override_that_ends_while_somebody_starts_lets_start_before_its_end_only() throws Exception {
        Chairside chair = readyOnAnOverride();
        TestClock.set(Chairside.ARRIVAL.plusSeconds(3_599));

        List<Integer> statuses = AtOnce.of(start(chair), () -> {
            TestClock.set(Chairside.ARRIVAL.plusSeconds(3_600));
            return 0;
        });

        assertThat(statuses.get(0)).isIn(201, 422);
        if (statuses.get(0) == 201) {
            assertThat(chair.visit().getString("startedAt")).isEqualTo("2026-11-23T12:59:59Z");
        } else {
            assertThat(chair.visit().getString("status")).isEqualTo("READY");
        }
    }

    @RepeatedTest(3)
    void an_override_is_withdrawn_before_the_start_or_not_at_all() throws Exception {
        Chairside chair = readyOnAnOverride();
        RequestSpecification withdrawal = chair.place().prescriber().body("{\"reason\": \"Too high\"}");

        List<Integer> statuses = AtOnce.of(start(chair), () -> withdrawal
                .post(chair.visitPath("/checklist/items/HYPERVISC/override/withdrawal"))
                .statusCode());

        assertThat(statuses).isIn(List.of(201, 409), List.of(422, 200), List.of(409, 200));
        assertThat(chair.visit().getString("status")).isEqualTo(statuses.get(0) == 201 ? "INFUSING" : "ARRIVED");
    }

    @Test
    void a_visit_that_is_over_is_amended_late() {
        Chairside chair = Chairside.running();
        chair.end("{\"reason\": \"Reaction\"}").statusCode(200);

        RequestSpecification amendment = chair.nurse()
                .header("If-Match", chair.checklistTag())
                .body("{\"answer\": {\"yes\": false}, \"reason\": \"Kit was incomplete\"}");
        JsonPath amended = amendment
                .post(chair.visitPath("/checklist/items/EMERGENCY/amendment"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(amended.getString("visitStatus")).isEqualTo("STOPPED_EARLY");
        assertThat(amended.getBoolean("amendments[0].late")).isTrue();
        assertThat(amended.getInt("amendments[0].newHardStops")).isOne();
        List<String> tasks = chair.place()
                .as(Roles.PRESCRIBER)
                .get(chair.place().path("/tasks?limit=200"))
                .jsonPath()
                .getList("items.findAll { it.visitId == '" + chair.visitId() + "' }.code");
        assertThat(tasks).contains("LATE_STOP");
    }
}

package org.infusary.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.infusion.Chairside.FIRST_DROP;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is recorded while an infusion runs, over HTTP. */
@QuarkusTest
class EventTest {
    @AfterEach
    void monday() {
        TestClock.reset();
    }

    @Test
    void a_rate_change_is_recorded_with_its_rate() {
        Chairside chair = Chairside.running();
        chair.record("{\"kind\": \"RATE_CHANGED\", \"rateMlPerHour\": 42.5, \"note\": \"As planned\"}")
                .statusCode(201)
                .body("events[1].kind", equalTo("RATE_CHANGED"))
                .body("events[1].rateMlPerHour", equalTo(42.5f))
                .body("events[1].note", equalTo("As planned"))
                .body("events[1].vitals", nullValue())
                .body("events[1].at", equalTo("2026-11-23T12:05:00Z"))
                .body("events[1].recordedBy", notNullValue());
    }

    @Test
    void vital_signs_are_recorded_as_measured() {
        Chairside chair = Chairside.running();
        chair.record("""
                {"kind": "VITALS", "vitals": {"temperatureC": 36.8, "pulsePerMin": 72, "systolicMmhg": 124,
                 "diastolicMmhg": 78, "respirationsPerMin": 14, "oxygenSaturationPercent": 98}}""")
                .statusCode(201)
                .body("events[1].vitals.temperatureC", equalTo(36.8f))
                .body("events[1].vitals.pulsePerMin", equalTo(72))
                .body("events[1].vitals.systolicMmhg", equalTo(124))
                .body("events[1].vitals.diastolicMmhg", equalTo(78))
                .body("events[1].vitals.respirationsPerMin", equalTo(14))
                .body("events[1].vitals.oxygenSaturationPercent", equalTo(98))
                .body("events[1].rateMlPerHour", nullValue());
    }

    @Test
    void one_vital_sign_is_enough() {
        Chairside chair = Chairside.running();
        chair.record("{\"kind\": \"VITALS\", \"vitals\": {\"pulsePerMin\": 72}}")
                .statusCode(201)
                .body("events[1].vitals.pulsePerMin", equalTo(72));
    }

    @Test
    void a_note_is_recorded() {
        Chairside chair = Chairside.running();
        chair.record("{\"kind\": \"NOTE\", \"note\": \"Comfortable.\"}")
                .statusCode(201)
                .body("events[1].note", equalTo("Comfortable."));
    }

    @Test
    void pausing_and_resuming_turn_the_visit_too() {
        Chairside chair = Chairside.running();
        chair.record("{\"kind\": \"PAUSED\", \"pauseReason\": \"REACTION\", \"note\": \"Headache\"}")
                .statusCode(201)
                .body("status", equalTo("PAUSED"));
        assertThat(chair.visit().getString("status")).isEqualTo("PAUSED");

        chair.record("{\"kind\": \"RESUMED\"}").statusCode(201).body("status", equalTo("RUNNING"));
        assertThat(chair.visit().getString("status")).isEqualTo("INFUSING");

        assertThat(chair.infusion().getList("events.kind")).containsExactly("STARTED", "PAUSED", "RESUMED");
    }

    @Test
    void a_paused_infusion_cannot_pause_and_nothing_is_recorded() {
        Chairside chair = Chairside.running();
        chair.record("{\"kind\": \"PAUSED\", \"pauseReason\": \"ACCESS\"}").statusCode(201);

        chair.record("{\"kind\": \"PAUSED\", \"pauseReason\": \"ACCESS\"}")
                .statusCode(409)
                .body("type", endsWith("/infusion-status"));

        assertThat(chair.infusion().getList("events.kind")).containsExactly("STARTED", "PAUSED");
    }

    @Test
    void a_running_infusion_cannot_resume() {
        Chairside chair = Chairside.untouched();
        chair.record("{\"kind\": \"RESUMED\"}")
                .statusCode(409)
                .body("status", equalTo(409))
                .body("infusionStatus", equalTo("RUNNING"));
    }

    @Test
    void what_is_told_late_stands_where_it_happened() {
        Chairside chair = Chairside.running();
        TestClock.set(FIRST_DROP.plus(Duration.ofMinutes(8)));
        chair.record("{\"kind\": \"NOTE\", \"note\": \"second\"}").statusCode(201);

        chair.record("{\"kind\": \"NOTE\", \"note\": \"first\", \"at\": \"2026-11-23T07:06:00-05:00\"}")
                .statusCode(201)
                .body("events.kind", contains("STARTED", "NOTE", "NOTE"))
                .body("events[1].note", equalTo("first"))
                .body("events[1].at", equalTo("2026-11-23T12:06:00Z"))
                .body("events[1].recordedAt", equalTo("2026-11-23T12:13:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T12:04:59Z", "2026-11-23T12:05:01Z"})
    void nothing_happens_before_the_start_or_in_the_future(String at) {
        Chairside chair = Chairside.untouched();
        chair.record("{\"kind\": \"NOTE\", \"note\": \"x\", \"at\": \"" + at + "\"}")
                .statusCode(400)
                .body("errors.field", contains("at"));
    }

    @Test
    void an_event_may_be_at_the_moment_of_the_start() {
        Chairside chair = Chairside.running();
        chair.record("{\"kind\": \"NOTE\", \"note\": \"x\", \"at\": \"2026-11-23T12:05:00Z\"}")
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                                                           | kind",
                "\"kind\": \"STARTED\"                                                                      | kind",
                "\"kind\": \"ENDED\"                                                                        | kind",
                "\"kind\": \"SLEPT\"                                                                        | kind",
                "\"kind\": \"RATE_CHANGED\"                                                                 | rateMlPerHour",
                "\"kind\": \"RATE_CHANGED\", \"rateMlPerHour\": 0                                           | rateMlPerHour",
                "\"kind\": \"RATE_CHANGED\", \"rateMlPerHour\": 42.25                                       | rateMlPerHour",
                "\"kind\": \"RATE_CHANGED\", \"rateMlPerHour\": 2000.1                                      | rateMlPerHour",
                "\"kind\": \"RATE_CHANGED\", \"rateMlPerHour\": 42, \"vitals\": {\"pulsePerMin\": 72}       | vitals",
                "\"kind\": \"PAUSED\", \"pauseReason\": \"PUMP\", \"rateMlPerHour\": 42                  | rateMlPerHour",
                "\"kind\": \"PAUSED\"                                                                    | pauseReason",
                "\"kind\": \"RESUMED\", \"pauseReason\": \"PUMP\"                                        | pauseReason",
                "\"kind\": \"UNDONE\", \"note\": \"x\"                                                   | kind",
                "\"kind\": \"NOTE\", \"note\": \"x\", \"step\": 2                                        | step",
                "\"kind\": \"RATE_CHANGED\", \"rateMlPerHour\": 42, \"step\": 2                          | step",
                "\"kind\": \"RATE_CHANGED\", \"step\": 0                                                 | step",
                "\"kind\": \"RATE_CHANGED\", \"step\": 6                                                 | step",
                "\"kind\": \"RESUMED\", \"vitals\": {\"pulsePerMin\": 72}                                   | vitals",
                "\"kind\": \"VITALS\"                                                                       | vitals",
                "\"kind\": \"VITALS\", \"vitals\": {}                                                       | vitals",
                "\"kind\": \"VITALS\", \"rateMlPerHour\": 42, \"vitals\": {\"pulsePerMin\": 72}             | rateMlPerHour",
                "\"kind\": \"NOTE\"                                                                         | note",
                "\"kind\": \"NOTE\", \"note\": \" \"                                                        | note",
                "\"kind\": \"NOTE\", \"note\": \"x\", \"rateMlPerHour\": 42                                 | rateMlPerHour",
                "\"kind\": \"VITALS\", \"vitals\": {\"temperatureC\": 24.9}                                 | vitals.temperatureC",
                "\"kind\": \"VITALS\", \"vitals\": {\"temperatureC\": 45.1}                                 | vitals.temperatureC",
                "\"kind\": \"VITALS\", \"vitals\": {\"temperatureC\": 36.85}                                | vitals.temperatureC",
                "\"kind\": \"VITALS\", \"vitals\": {\"pulsePerMin\": 19}                                    | vitals.pulsePerMin",
                "\"kind\": \"VITALS\", \"vitals\": {\"pulsePerMin\": 301}                                   | vitals.pulsePerMin",
                "\"kind\": \"VITALS\", \"vitals\": {\"systolicMmhg\": 39}                                   | vitals.systolicMmhg",
                "\"kind\": \"VITALS\", \"vitals\": {\"systolicMmhg\": 301}                                  | vitals.systolicMmhg",
                "\"kind\": \"VITALS\", \"vitals\": {\"diastolicMmhg\": 19}                                  | vitals.diastolicMmhg",
                "\"kind\": \"VITALS\", \"vitals\": {\"diastolicMmhg\": 201}                                 | vitals.diastolicMmhg",
                "\"kind\": \"VITALS\", \"vitals\": {\"respirationsPerMin\": 3}                              | vitals.respirationsPerMin",
                "\"kind\": \"VITALS\", \"vitals\": {\"respirationsPerMin\": 81}                             | vitals.respirationsPerMin",
                "\"kind\": \"VITALS\", \"vitals\": {\"oxygenSaturationPercent\": 39}                        | vitals.oxygenSaturationPercent",
                "\"kind\": \"VITALS\", \"vitals\": {\"oxygenSaturationPercent\": 101}                       | vitals.oxygenSaturationPercent"
            })
    void an_event_of_a_wrong_shape_is_a_bad_request_that_names_the_field(String fields, String field) {
        Chairside chair = Chairside.untouched();
        chair.record("{" + (fields == null ? "" : fields) + "}").statusCode(400).body("errors.field", contains(field));

        assertThat(chair.infusion().getList("events.kind")).containsExactly("STARTED");
    }

    @Test
    void the_ends_of_the_ranges_can_be_recorded() {
        Chairside chair = Chairside.running();
        chair.record("""
                {"kind": "VITALS", "vitals": {"temperatureC": 25, "pulsePerMin": 20, "systolicMmhg": 40,
                 "diastolicMmhg": 20, "respirationsPerMin": 4, "oxygenSaturationPercent": 40}}""").statusCode(201);
        chair.record("""
                {"kind": "VITALS", "vitals": {"temperatureC": 45, "pulsePerMin": 300, "systolicMmhg": 300,
                 "diastolicMmhg": 200, "respirationsPerMin": 80, "oxygenSaturationPercent": 100}}""").statusCode(201);
        chair.record("{\"kind\": \"RATE_CHANGED\", \"rateMlPerHour\": 0.1}").statusCode(201);
        chair.record("{\"kind\": \"RATE_CHANGED\", \"rateMlPerHour\": 336}").statusCode(201);
    }

    @Test
    void after_the_end_nothing_is_recorded() {
        Chairside chair = Chairside.running();
        chair.end("{\"reason\": \"Reaction\"}").statusCode(200);

        chair.record("{\"kind\": \"NOTE\", \"note\": \"x\"}")
                .statusCode(409)
                .body("type", endsWith("/infusion-status"));
    }
}

package org.infusary.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.infusary.infusion.Chairside.FIRST_DROP;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An infusion of 70 g, 700 mL, to a patient of 70 kg, minute by minute, over HTTP. */
@QuarkusTest
class TimelineResourceTest {
    private static final String VITALS = "{\"kind\": \"VITALS\", \"vitals\": {\"pulsePerMin\": 72}}";

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    private static void minute(long minute) {
        TestClock.set(FIRST_DROP.plusSeconds(60 * minute));
    }

    private static String step(int step) {
        return "{\"kind\": \"RATE_CHANGED\", \"step\": " + step + "}";
    }

    private static String rate(String mlPerHour) {
        return "{\"kind\": \"RATE_CHANGED\", \"rateMlPerHour\": " + mlPerHour + "}";
    }

    private static String vitals(JsonPath timeline, String phase, String dueAt) {
        return timeline.getString("vitals.find { it.phase == '" + phase + "' && it.dueAt == '" + dueAt + "' }.state");
    }

    @Test
    void a_nurse_follows_the_pump_from_the_first_drop_to_the_end_of_observation() {
        Chairside chair = Chairside.hung();

        // 12:05, the whole ramp lies ahead
        JsonPath timeline = chair.timeline();
        assertThat(timeline.getList("steps.mlPerHour", Float.class)).containsExactly(21f, 42f, 84f, 168f, 336f);
        assertThat(timeline.getList("steps.rateMicrolitrePerKgPerHour")).containsExactly(300, 600, 1200, 2400, 4800);
        assertThat(timeline.getList("stretches.volumeMl", Float.class)).containsExactly(10.5f, 21f, 42f, 84f, 542.5f);
        assertThat(timeline.getString("next.dueAt")).isEqualTo("2026-11-23T12:35:00Z");
        assertThat(timeline.getString("endsAt")).isEqualTo("2026-11-23T15:41:53Z");
        assertThat(timeline.getString("nextVialDueAt")).isNull();
        assertThat(timeline.getInt("infusedMl")).isZero();
        assertThat(timeline.getList("sources")).isNotEmpty();
        assertThat(timeline.getList("vitals[0].sources")).containsExactly("R10");

        // 12:20, vital signs; 12:35, the second step
        minute(15);
        assertThat(vitals(chair.timeline(), "TITRATION", "2026-11-23T12:20:00Z"))
                .isEqualTo("DUE");
        chair.record(VITALS).statusCode(201);
        assertThat(vitals(chair.timeline(), "TITRATION", "2026-11-23T12:20:00Z"))
                .isEqualTo("ANSWERED");
        minute(31);
        assertThat(vitals(chair.timeline(), "TITRATION", "2026-11-23T12:35:00Z"))
                .isEqualTo("OVERDUE");
        assertThat(chair.timeline().getBoolean("next.overdue")).isTrue();
        chair.record("{\"kind\": \"RATE_CHANGED\", \"step\": 2, \"at\": \"2026-11-23T12:35:00Z\"}")
                .statusCode(201)
                .body("events[2].rateMlPerHour", equalTo(42.0f));
        assertThat(chair.timeline().getString("next.dueAt")).isEqualTo("2026-11-23T13:05:00Z");
        assertThat(chair.timeline().getString("endsAt")).isEqualTo("2026-11-23T15:41:53Z");

        // 12:45 to 12:55, a pause
        minute(40);
        chair.record("{\"kind\": \"PAUSED\", \"pauseReason\": \"REACTION\"}")
                .statusCode(201)
                .body("events[3].pauseReason", equalTo("REACTION"));
        assertThat(chair.timeline().getFloat("infusedMl")).isEqualTo(17.5f);
        minute(50);
        assertThat(chair.timeline().getFloat("infusedMl")).isEqualTo(17.5f);
        assertThat(chair.timeline().getString("status")).isEqualTo("PAUSED");
        chair.record("{\"kind\": \"RESUMED\"}").statusCode(201);
        assertThat(chair.timeline().getString("next.dueAt")).isEqualTo("2026-11-23T13:15:00Z");
        assertThat(chair.timeline().getString("endsAt")).isEqualTo("2026-11-23T15:51:53Z");

        // 13:15, the third step; 13:25, it is stopped
        minute(70);
        chair.record(step(3)).statusCode(201);
        minute(80);
        timeline = chair.timeline();
        assertThat(timeline.getFloat("infusedMl")).isEqualTo(45.5f);
        assertThat(timeline.getFloat("infusedGrams")).isEqualTo(4.5f);
        assertThat(timeline.getList("stretches.kind"))
                .containsExactly("DONE", "DONE", "PAUSED", "DONE", "RUNNING", "PLANNED", "PLANNED");
        chair.end("{\"mlGiven\": 45, \"reason\": \"Reaction\"}")
                .statusCode(200)
                .body("status", equalTo("STOPPED_EARLY"))
                .body("gramsGiven", equalTo(4.5f));

        // the patient is observed for an hour, as it was a first infusion
        timeline = chair.timeline();
        assertThat(timeline.getInt("infusedMl")).isEqualTo(45);
        assertThat(timeline.getString("endsAt")).isEqualTo("2026-11-23T13:25:00Z");
        assertThat(timeline.getString("next")).isNull();
        assertThat(vitals(timeline, "END", "2026-11-23T13:25:00Z")).isEqualTo("DUE");
        minute(81);
        chair.record(VITALS).statusCode(201);
        minute(141);
        timeline = chair.timeline();
        assertThat(vitals(timeline, "END", "2026-11-23T13:25:00Z")).isEqualTo("ANSWERED");
        assertThat(vitals(timeline, "OBSERVATION", "2026-11-23T14:25:00Z")).isEqualTo("OVERDUE");
    }

    @Test
    void the_next_vial_is_due_when_what_hangs_has_run_in() {
        Chairside chair = Chairside.running();
        assertThat(chair.timeline().getString("nextVialDueAt")).isEqualTo("2026-11-23T12:05:00Z");

        chair.hang(Chairside.VIAL_OF_5).statusCode(201);

        // 10.5 + 21 mL in the first hour, 18.5 mL at 84 mL/h
        assertThat(chair.timeline().getString("nextVialDueAt")).isEqualTo("2026-11-23T13:18:12Z");
        minute(600);
        assertThat(chair.timeline().getInt("infusedMl")).isEqualTo(50);
    }

    @Test
    void the_ramp_stays_as_it_was_at_the_first_drop() {
        Centre centre = Centre.open(2, 2);
        Chairside chair = Chairside.running(centre, Chairside.ONCE);
        String ladder = "/ladders/privigen/CIDP";
        String tag = centre.pharmacist().get(centre.path(ladder)).header("ETag");
        centre.pharmacist()
                .header("If-Match", tag)
                .body("{\"steps\": [{\"rateMicrolitrePerKgPerHour\": 200, \"durationMinutes\": null}]}")
                .put(centre.path(ladder))
                .then()
                .statusCode(200);

        assertThat(chair.timeline().getList("steps.rateMicrolitrePerKgPerHour")).hasSize(5);
    }

    @Test
    void a_rate_above_the_label_is_refused_with_rule_and_source_and_changes_nothing() {
        Chairside chair = Chairside.running();

        chair.record(rate("336.1"))
                .statusCode(422)
                .body("reasons.code", contains("rate-above-label-maximum"))
                .body("reasons[0].sources", hasItems("P23"));

        assertThat(chair.infusion().getList("events.kind")).containsExactly("STARTED");
        chair.record(rate("336")).statusCode(201);
    }

    @Test
    void a_centres_pumps_cut_the_ramp_off() {
        Centre centre = Centre.open(2, 2);
        centre.decide("pumpMaximumMlPerHour", 100);
        Chairside chair = Chairside.running(centre, Chairside.ONCE);

        // 100 mL/h over 70 kg is 1428 microlitres/kg/h, rounded down
        assertThat(chair.timeline().getList("steps.mlPerHour", Float.class)).containsExactly(21f, 42f, 84f, 99.9f);
        assertThat(chair.timeline().getString("bound.code")).isEqualTo("cap-pump");
        chair.record(rate("100")).statusCode(422).body("reasons.code", contains("cap-pump"));
    }

    @Test
    void a_rate_change_told_wrongly_is_taken_back_and_told_anew() {
        Chairside chair = Chairside.running();
        minute(30);
        String wrong = chair.record(step(5)).statusCode(201).extract().path("events[1].id");

        chair.undoEvent(wrong)
                .statusCode(200)
                .body("events[1].undone", equalTo(true))
                .body("events[2].kind", equalTo("UNDONE"))
                .body("events[2].undoes", equalTo(wrong))
                .body("events[2].note", equalTo("Misread"));
        assertThat(chair.timeline().getInt("mlPerHour")).isEqualTo(21);

        chair.record(step(2)).statusCode(201);
        assertThat(chair.timeline().getInt("mlPerHour")).isEqualTo(42);
        chair.undoEvent(wrong).statusCode(404);
    }

    @Test
    void a_pause_taken_back_lets_infusion_and_visit_go_on() {
        Chairside chair = Chairside.running();
        String pause = chair.record("{\"kind\": \"PAUSED\", \"pauseReason\": \"PUMP\"}")
                .extract()
                .path("events[1].id");

        chair.undoEvent(pause).statusCode(200).body("status", equalTo("RUNNING"));

        assertThat(chair.visit().getString("status")).isEqualTo("INFUSING");
    }

    @Test
    void of_a_pause_and_its_end_the_last_is_taken_back_first() {
        Chairside chair = Chairside.running();
        String pause = chair.record("{\"kind\": \"PAUSED\", \"pauseReason\": \"PUMP\"}")
                .extract()
                .path("events[1].id");
        minute(1);
        String end = chair.record("{\"kind\": \"RESUMED\"}").extract().path("events[2].id");

        chair.undoEvent(pause).statusCode(409).body("type", endsWith("/infusion-status"));
        chair.undoEvent(end).statusCode(200).body("status", equalTo("PAUSED"));
        assertThat(chair.visit().getString("status")).isEqualTo("PAUSED");
        chair.undoEvent(pause).statusCode(200).body("status", equalTo("RUNNING"));
    }

    @Test
    void a_pause_told_late_stands_where_it_was_and_moves_the_rest() {
        Chairside chair = Chairside.running();
        minute(40);
        chair.record("{\"kind\": \"PAUSED\", \"pauseReason\": \"ACCESS\", \"at\": \"2026-11-23T12:15:00Z\"}")
                .statusCode(201)
                .body("status", equalTo("PAUSED"));
        chair.record("{\"kind\": \"RESUMED\", \"at\": \"2026-11-23T12:25:00Z\"}")
                .statusCode(201)
                .body("status", equalTo("RUNNING"));

        assertThat(chair.timeline().getString("next.dueAt")).isEqualTo("2026-11-23T12:45:00Z");
        chair.record("{\"kind\": \"RESUMED\", \"at\": \"2026-11-23T12:10:00Z\"}")
                .statusCode(409);
    }

    @Test
    void the_start_is_not_taken_back_and_nothing_is_after_the_end() {
        Chairside chair = Chairside.running();
        String start = chair.infusion().getString("events[0].id");
        chair.undoEvent(start).statusCode(422).body("reasons.code", contains("event-stays"));
        String note =
                chair.record("{\"kind\": \"NOTE\", \"note\": \"x\"}").extract().path("events[1].id");
        chair.end("{\"mlGiven\": 0, \"reason\": \"No access\"}").statusCode(200);

        chair.undoEvent(note).statusCode(409);
    }

    @Test
    void an_event_of_another_infusion_is_not_found() {
        String foreign = Chairside.running()
                .record("{\"kind\": \"NOTE\", \"note\": \"x\"}")
                .extract()
                .path("events[1].id");

        Chairside.untouched().undoEvent(foreign).statusCode(404);
    }

    @Test
    void millilitres_at_the_end_are_no_more_than_what_hangs() {
        Chairside chair = Chairside.running();
        chair.hang(Chairside.VIAL_OF_40).statusCode(201);

        chair.end("{\"mlGiven\": 401, \"reason\": \"x\"}").statusCode(400).body("errors.field", contains("mlGiven"));
        chair.end("{\"mlGiven\": -1, \"reason\": \"x\"}").statusCode(400).body("errors.field", contains("mlGiven"));
        chair.end("{\"mlGiven\": 10, \"gramsGiven\": 1, \"reason\": \"x\"}")
                .statusCode(400)
                .body("errors.field", contains("mlGiven"));
        chair.end("{\"mlGiven\": 399}").statusCode(400).body("errors.field", contains("reason"));
        chair.end("{\"mlGiven\": 399, \"reason\": \"x\"}").statusCode(200).body("gramsGiven", equalTo(39.9f));
    }

    @Test
    void all_millilitres_make_it_complete() {
        Chairside.hung().end("{\"mlGiven\": 700}").statusCode(200).body("status", equalTo("COMPLETED"));
    }
}

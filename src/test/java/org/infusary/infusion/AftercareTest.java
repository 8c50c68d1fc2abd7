package org.infusary.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.infusion.Chairside.FIRST_DROP;
import static org.infusary.testing.RawSql.refusal;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Observation, leaving the chair and the calls in the days after, over HTTP; times from the clock, 60 minutes after a first. */
@QuarkusTest
class AftercareTest {
    private static final Instant END = FIRST_DROP.plus(Duration.ofHours(2));
    private static final String WELL = "{\"reached\": true, \"severeHeadache\": false, \"stiffNeck\": false}";

    private Chairside chair;

    @BeforeEach
    void an_infusion_has_ended() {
        chair = Chairside.running(Centre.open(2, 2), "\"single\": {\"gramsPerKg\": 1, \"days\": 1}");
        TestClock.set(END);
        chair.end("{\"reason\": \"Patient declined\"}").statusCode(200);
    }

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    private JsonPath aftercare() {
        return chair.nurse()
                .get(chair.path("/aftercare"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse discharge(String body) {
        return chair.nurse().body(body).post(chair.path("/aftercare/discharge")).then();
    }

    private ValidatableResponse answer(int call, String body) {
        String id = aftercare().getString("followUps[" + call + "].id");
        return chair.nurse()
                .body(body)
                .post("/api/v1/follow-ups/" + id + "/answer")
                .then();
    }

    private JsonPath tasks(String role) {
        return chair.place()
                .prescriber()
                .get(chair.place().path("/tasks?status=REQUESTED&role=" + role + "&patientId=" + chair.patientId()))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void observation_of_a_first_infusion_lasts_an_hour_and_both_calls_are_due_in_the_centres_zone() {
        JsonPath after = aftercare();

        assertThat(after.getString("exposure")).isEqualTo("FIRST");
        assertThat(after.getInt("observationMinutes")).isEqualTo(60);
        assertThat(after.getString("observedUntil")).isEqualTo("2026-11-23T10:05:00-05:00");
        assertThat(after.getList("observation.sources")).containsExactly("R01", "R02");
        assertThat(after.getList("followUps.hours")).containsExactly(24, 72);
        assertThat(after.getList("followUps.dueAt"))
                .containsExactly("2026-11-24T09:05:00-05:00", "2026-11-26T09:05:00-05:00");
        assertThat(after.getList("followUp.sources")).containsExactly("R12", "R30", "R10", "R25");
        assertThat(tasks("nurse").getList("items.code")).containsExactly("FOLLOW_UP_FIRST", "FOLLOW_UP_LAST");
        assertThat(tasks("nurse").getList("items.due")).containsExactly("2026-11-24", "2026-11-26");
    }

    @Test
    void a_running_infusion_has_neither() {
        Chairside running = Chairside.untouched();
        running.nurse()
                .get(running.path("/aftercare"))
                .then()
                .statusCode(200)
                .body("observedUntil", nullValue())
                .body("followUps", equalTo(List.of()));
        running.nurse()
                .body("{}")
                .post(running.path("/aftercare/discharge"))
                .then()
                .statusCode(409);
    }

    @Test
    void leaving_a_second_before_the_end_of_observation_needs_a_reason() {
        TestClock.set(END.plus(Duration.ofHours(3)));

        discharge("{\"leftAt\": \"2026-11-23T15:04:59Z\"}")
                .statusCode(400)
                .body("errors.field", contains("earlyReason"));
        discharge("{\"leftAt\": \"2026-11-23T15:04:59Z\", \"earlyReason\": \"Ride waits\"}")
                .statusCode(201)
                .body("leftAt", equalTo("2026-11-23T10:04:59-05:00"))
                .body("earlyReason", equalTo("Ride waits"));
        discharge("{}").statusCode(409).body("type", containsString("discharged"));
    }

    @Test
    void leaving_at_the_end_of_observation_needs_none() {
        TestClock.set(END.plus(Duration.ofHours(1)));

        discharge("{\"earlyReason\": \"None\"}").statusCode(400).body("errors.field", contains("earlyReason"));
        discharge("{}").statusCode(201).body("leftAt", equalTo("2026-11-23T10:05:00-05:00"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T14:04:59Z", "2026-11-23T14:05:01Z"})
    void nobody_leaves_before_the_end_or_in_the_future(String at) {
        discharge("{\"leftAt\": \"%s\", \"earlyReason\": \"Ride waits\"}".formatted(at))
                .statusCode(400)
                .body("errors.field", contains("leftAt"));
    }

    @Test
    void a_call_that_finds_the_patient_well_ends_its_task() {
        TestClock.set(END.plus(Duration.ofHours(24)));

        answer(0, WELL).statusCode(201).body("followUps[0].answer.reached", equalTo(true));

        assertThat(tasks("nurse").getList("items.code")).containsExactly("FOLLOW_UP_LAST");
        assertThat(chair.reactions().getList("items")).isEmpty();
        answer(0, WELL).statusCode(409).body("type", containsString("follow-up-answered"));
    }

    @Test
    void a_call_that_reaches_nobody_ends_its_task_too() {
        answer(1, "{\"reached\": false}").statusCode(201).body("followUps[1].answer.severeHeadache", nullValue());

        assertThat(tasks("nurse").getList("items.code")).containsExactly("FOLLOW_UP_FIRST");
    }

    @Test
    void severe_headache_with_a_stiff_neck_is_a_late_reaction_and_a_prescribers_at_once() {
        TestClock.set(END.plus(Duration.ofHours(24)));

        answer(0, """
                {"reached": true, "severeHeadache": true, "stiffNeck": true, "symptoms": ["FEVER"], "grade": 2,
                 "onsetAt": "2026-11-24T02:00:00Z"}""").statusCode(201);

        JsonPath tasks = tasks("prescriber");
        assertThat(tasks.getList("items.code")).contains("MENINGITIS_SIGNS");
        assertThat(tasks.getBoolean("items.find { it.code == 'MENINGITIS_SIGNS' }.urgent"))
                .isTrue();
        JsonPath reactions = chair.reactions();
        assertThat(reactions.getList("items[0].symptoms"))
                .containsExactlyInAnyOrder("FEVER", "SEVERE_HEADACHE", "STIFF_NECK");
        assertThat(reactions.getString("items[0].infusionId"))
                .isEqualTo(chair.infusionId().toString());
        assertThat(aftercare().getString("followUps[0].answer.reactionId"))
                .isEqualTo(reactions.getString("items[0].id"));
    }

    @Test
    void the_generic_answer_to_a_task_is_refused() {
        String task = "/api/v1/tasks/" + tasks("nurse").getString("items[0].id");
        String tag = chair.nurse().get(task).header("ETag");

        chair.nurse()
                .header("If-Match", tag)
                .body("{\"outcome\": \"REACHED\"}")
                .post(task + "/completion")
                .then()
                .statusCode(409)
                .body("type", containsString("task-answered-elsewhere"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"reached\": true                                                            | severeHeadache",
                "\"reached\": false, \"severeHeadache\": false, \"stiffNeck\": false          | stiffNeck",
                "\"reached\": false, \"symptoms\": [\"FEVER\"], \"grade\": 1                  | symptoms",
                "\"reached\": true, \"severeHeadache\": true, \"stiffNeck\": false            | grade",
                "\"reached\": true, \"severeHeadache\": false, \"stiffNeck\": false, \"grade\": 1 | grade",
                "\"severeHeadache\": false, \"stiffNeck\": false                              | reached"
            })
    void an_answer_whose_fields_do_not_go_together_is_refused(String fields, String field) {
        List<String> named =
                answer(0, "{" + fields + "}").statusCode(400).extract().path("errors.field");

        assertThat(named).contains(field);
        assertThat(tasks("nurse").getList("items")).hasSize(2);
    }

    @Test
    void a_late_reaction_is_recorded_up_to_thirty_days_after_the_end() {
        TestClock.set(END.plus(Duration.ofDays(31)));
        String reaction = "{\"grade\": 1, \"symptoms\": [\"FATIGUE\"], \"onsetAt\": \"%s\"}";

        chair.react(reaction.formatted("2026-12-23T14:05:01Z"))
                .statusCode(400)
                .body("errors.field", contains("onsetAt"));
        chair.react(reaction.formatted("2026-12-23T14:05:00Z")).statusCode(201);

        assertThat(chair.reactions().getList("items")).hasSize(1);
    }

    @Test
    void the_database_keeps_what_was_written_and_the_reason_of_leaving_early() {
        String ours = " where infusion_id = '" + chair.infusionId() + "'";
        String leave = "insert into infusion_discharge select infusion_id, until, until - interval '1 second', %s,"
                + " gen_random_uuid(), now() from infusion_observation" + ours;

        assertThat(refusal(leave.formatted("null"))).contains("leaving_before_the_end_has_a_reason");
        assertThat(refusal(leave.formatted("' '"))).contains("leaving_before_the_end_has_a_reason");
        assertThat(refusal(leave.replace("until,", "until + interval '1 hour',").formatted("'x'")))
                .contains("discharge_ends_an_observation");
        assertThat(refusal("update infusion_observation set minutes = 1" + ours))
                .contains("infusion_observation_append_only");
        assertThat(refusal("delete from follow_up" + ours)).contains("follow_up_append_only");
        assertThat(refusal("insert into follow_up select gen_random_uuid(), infusion_id, hours, due_at, task_id from"
                        + " follow_up" + ours))
                .contains("follow_up_is_made_once");
    }
}

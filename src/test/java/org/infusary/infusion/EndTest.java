package org.infusary.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.infusion.Chairside.FIRST_DROP;
import static org.infusary.infusion.Chairside.VIAL_OF_10;
import static org.infusary.infusion.Chairside.VIAL_OF_40;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last drop, over HTTP: what ends with it is in {@link AfterTheEndTest}. */
@QuarkusTest
class EndTest {
    @AfterEach
    void monday() {
        TestClock.reset();
    }

    @Test
    void with_everything_hung_the_infusion_is_completed() {
        Chairside chair = Chairside.hung();
        TestClock.set(FIRST_DROP.plus(Duration.ofHours(3)));

        chair.end("{}")
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("gramsGiven", equalTo(70))
                .body("stopReason", nullValue())
                .body("endedAt", equalTo("2026-11-23T15:05:00Z"))
                .body("events[-1].kind", equalTo("ENDED"))
                .body("events[-1].at", equalTo("2026-11-23T15:05:00Z"));

        assertThat(chair.visit().getString("status")).isEqualTo("COMPLETED");
        assertThat(chair.visit().getString("endedAt")).isEqualTo("2026-11-23T10:05:00-05:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{\"reason\": \" \"}", "{\"gramsGiven\": 40}"})
    void with_less_than_planned_a_reason_is_needed(String body) {
        Chairside chair = Chairside.running();
        chair.hang(VIAL_OF_40).statusCode(201);

        chair.end(body).statusCode(400).body("errors.field", contains("reason"));

        assertThat(chair.infusion().getString("status")).isEqualTo("RUNNING");
    }

    @Test
    void with_less_than_planned_and_a_reason_it_stopped_early() {
        Chairside chair = Chairside.running();
        chair.hang(VIAL_OF_40).statusCode(201);

        chair.end("{\"reason\": \"Reaction\"}")
                .statusCode(200)
                .body("status", equalTo("STOPPED_EARLY"))
                .body("gramsGiven", equalTo(40))
                .body("stopReason", equalTo("Reaction"));

        assertThat(chair.visit().getString("status")).isEqualTo("STOPPED_EARLY");
    }

    @Test
    void less_than_hung_may_have_gone_in() {
        Chairside chair = Chairside.hung();

        chair.end("{\"gramsGiven\": 62.5, \"reason\": \"Line lost\"}")
                .statusCode(200)
                .body("status", equalTo("STOPPED_EARLY"))
                .body("gramsHung", equalTo(70))
                .body("gramsGiven", equalTo(62.5f));
    }

    @Test
    void nothing_at_all_may_have_gone_in() {
        Chairside chair = Chairside.running();

        chair.end("{\"reason\": \"Patient declined\"}")
                .statusCode(200)
                .body("status", equalTo("STOPPED_EARLY"))
                .body("gramsGiven", equalTo(0));
    }

    @Test
    void a_paused_infusion_may_end() {
        Chairside chair = Chairside.running();
        chair.record("{\"kind\": \"PAUSED\", \"pauseReason\": \"ACCESS\"}").statusCode(201);

        chair.end("{\"reason\": \"Reaction\"}").statusCode(200);

        assertThat(chair.visit().getString("status")).isEqualTo("STOPPED_EARLY");
    }

    @Test
    void more_than_was_hung_cannot_have_gone_in() {
        Chairside chair = Chairside.running();
        chair.hang(VIAL_OF_40).statusCode(201);

        chair.end("{\"gramsGiven\": 40.001, \"reason\": \"Reaction\"}")
                .statusCode(400)
                .body("errors.field", contains("gramsGiven"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"gramsGiven\": -1                        | gramsGiven",
                "\"gramsGiven\": 1.0001                    | gramsGiven",
                "\"endedAt\": \"2026-11-23T12:04:59Z\"     | endedAt",
                "\"endedAt\": \"2026-11-23T12:05:01Z\"     | endedAt"
            })
    void an_end_of_a_wrong_shape_is_a_bad_request_that_names_the_field(String fields, String field) {
        Chairside.untouched()
                .end("{" + fields + ", \"reason\": \"Reaction\"}")
                .statusCode(400)
                .body("errors.field", contains(field));
    }

    @Test
    void an_end_without_a_body_is_a_bad_request() {
        Chairside chair = Chairside.hung();

        chair.nurse().post(chair.path("/end")).then().statusCode(400).body("errors.field", hasItem("body"));
    }

    @Test
    void it_ends_once() {
        Chairside chair = Chairside.hung();
        chair.end("{}").statusCode(200);

        chair.end("{}").statusCode(409).body("type", endsWith("/infusion-status"));
    }

    @Test
    void after_the_end_nothing_is_hung_or_taken_back() {
        Chairside chair = Chairside.running();
        String entry = chair.hang(VIAL_OF_40).extract().path("vials[0].id");
        chair.end("{\"reason\": \"Reaction\"}").statusCode(200);

        chair.hang(VIAL_OF_10).statusCode(409).body("type", endsWith("/infusion-status"));
        chair.undo(entry).statusCode(409).body("type", endsWith("/infusion-status"));

        assertThat(chair.infusion().getInt("gramsHung")).isEqualTo(40);
    }
}

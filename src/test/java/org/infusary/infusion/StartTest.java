package org.infusary.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.infusion.Chairside.ARRIVAL;
import static org.infusary.infusion.Chairside.FIRST_DROP;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first drop, over HTTP. */
@QuarkusTest
class StartTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    @Test
    void a_signed_and_clear_checklist_lets_the_infusion_start() {
        Chairside chair = Chairside.ready();
        TestClock.set(FIRST_DROP);

        String id = chair.start("{}")
                .statusCode(201)
                .body("visitId", equalTo(chair.visitId().toString()))
                .body("patientId", equalTo(chair.patientId().toString()))
                .body("productId", equalTo("privigen"))
                .body("status", equalTo("RUNNING"))
                .body("startedAt", equalTo("2026-11-23T12:05:00Z"))
                .body("endedAt", nullValue())
                .body("gramsPlanned", equalTo(70))
                .body("gramsHung", equalTo(0))
                .body("gramsGiven", nullValue())
                .body("vials", hasSize(0))
                .body("events.kind", equalTo(List.of("STARTED")))
                .extract()
                .path("id");

        chair.nurse().get(chair.visitPath("/infusion")).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void the_answer_says_where_the_infusion_is() {
        Chairside chair = Chairside.ready();

        String location = chair.start("{}").statusCode(201).extract().header("Location");

        chair.nurse()
                .get(location)
                .then()
                .statusCode(200)
                .body("visitId", equalTo(chair.visitId().toString()));
    }

    @Test
    void a_body_is_not_needed() {
        Chairside chair = Chairside.ready();

        chair.nurse().post(chair.visitPath("/infusion")).then().statusCode(201);
    }

    @Test
    void the_visit_starts_with_it() {
        Chairside chair = Chairside.running();

        assertThat(chair.visit().getString("status")).isEqualTo("INFUSING");
        assertThat(chair.visit().getString("startedAt")).isEqualTo("2026-11-23T07:05:00-05:00");
    }

    @Test
    void an_unsigned_checklist_holds_the_start_with_every_reason_and_nothing_is_written() {
        Chairside chair = Chairside.arrived();

        chair.start("{}")
                .statusCode(422)
                .body("type", endsWith("/refused"))
                .body("reasons.code", hasItem("checklist-not-signed"))
                .body("reasons.code", hasItems("consent-unanswered", "bp-unanswered"));

        chair.nurse().get(chair.visitPath("/infusion")).then().statusCode(404);
        assertThat(chair.visit().getString("status")).isEqualTo("ARRIVED");
    }

    @Test
    void a_patient_who_has_not_arrived_cannot_be_started() {
        Chairside.booked().start("{}").statusCode(422).body("reasons.code", hasItem("checklist-not-signed"));
    }

    @Test
    void a_withdrawn_signature_holds_the_start() {
        Chairside chair = Chairside.ready();
        chair.withdrawSignature();

        chair.start("{}").statusCode(422).body("reasons.code", equalTo(List.of("checklist-not-signed")));
    }

    @Test
    void what_was_signed_yesterday_does_not_let_it_start_today() {
        Chairside chair = Chairside.ready();
        TestClock.set(ARRIVAL.plus(Duration.ofDays(1)));

        chair.start("{}").statusCode(422).body("reasons.code", equalTo(List.of("not-today")));

        assertThat(chair.visit().getString("status")).isEqualTo("READY");
    }

    @Test
    void a_second_start_is_a_conflict() {
        Chairside chair = Chairside.running();

        chair.start("{}").statusCode(409).body("type", endsWith("/infusion-started"));
    }

    @Test
    void a_start_after_the_end_is_a_conflict() {
        Chairside chair = Chairside.running();
        chair.end("{\"reason\": \"Reaction\"}").statusCode(200);

        chair.start("{}").statusCode(409).body("type", endsWith("/infusion-started"));
    }

    @Test
    void a_start_told_late_is_kept_as_it_was() {
        Chairside chair = Chairside.ready();
        TestClock.set(FIRST_DROP);

        chair.start("{\"startedAt\": \"2026-11-23T07:02:00-05:00\"}")
                .statusCode(201)
                .body("startedAt", equalTo("2026-11-23T12:02:00Z"))
                .body("events[0].at", equalTo("2026-11-23T12:02:00Z"))
                .body("events[0].recordedAt", equalTo("2026-11-23T12:05:00Z"));
    }

    @Test
    void a_start_of_yesterday_may_be_told_today() {
        Chairside chair = Chairside.ready();
        TestClock.set(ARRIVAL.plus(Duration.ofDays(1)));

        chair.start("{\"startedAt\": \"%s\"}".formatted(FIRST_DROP)).statusCode(201);
    }

    @Test
    void a_start_in_the_future_is_refused() {
        Chairside chair = Chairside.ready();

        chair.start("{\"startedAt\": \"%s\"}".formatted(ARRIVAL.plus(SECOND)))
                .statusCode(400)
                .body("errors.field", hasItem("startedAt"));

        chair.start("{\"startedAt\": \"%s\"}".formatted(ARRIVAL)).statusCode(201);
    }

    @Test
    void a_start_before_the_patient_arrived_is_refused() {
        Chairside chair = Chairside.ready();

        chair.start("{\"startedAt\": \"%s\"}".formatted(ARRIVAL.minus(SECOND)))
                .statusCode(400)
                .body("errors.field", hasItem("startedAt"));
    }

    @Test
    void a_moment_without_an_offset_is_refused() {
        Chairside.ready()
                .start("{\"startedAt\": \"2026-11-23T12:00:00\"}")
                .statusCode(400)
                .body("errors.field", hasItem("startedAt"));
    }

    @Test
    void a_visit_that_does_not_exist_is_not_found() {
        Chairside.centre()
                .nurse()
                .body("{}")
                .post("/api/v1/visits/0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f/infusion")
                .then()
                .statusCode(404);
    }

    @Test
    void a_visit_that_was_not_started_has_no_infusion() {
        Chairside chair = Chairside.booked();

        chair.nurse().get(chair.visitPath("/infusion")).then().statusCode(404);
    }
}

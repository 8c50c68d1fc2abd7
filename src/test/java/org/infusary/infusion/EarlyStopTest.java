package org.infusary.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.infusary.infusion.Chairside.VIAL_OF_40;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An infusion that ends with grams left asks a prescriber, and changes nothing else. */
@QuarkusTest
class EarlyStopTest {
    @AfterEach
    void monday() {
        TestClock.reset();
    }

    private static Chairside stopped(String body) {
        Chairside chair = Chairside.running();
        chair.hang(VIAL_OF_40).statusCode(201);
        chair.end(body).statusCode(200);
        return chair;
    }

    private static JsonPath tasks(Chairside chair) {
        return chair.nurse()
                .get(chair.place().path("/tasks?role=prescriber&patientId=" + chair.patientId()))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void the_grams_that_are_left_are_a_prescribers_to_decide() {
        Chairside chair = stopped("{\"gramsGiven\": 32.5, \"reason\": \"Reaction\"}");

        Map<String, Object> task = tasks(chair).getMap("items[0]");

        assertThat(tasks(chair).getList("items")).hasSize(1);
        assertThat(task)
                .containsEntry("code", "REMAINING_GRAMS")
                .containsEntry("performerRole", "prescriber")
                .containsEntry("status", "REQUESTED")
                .containsEntry("visitId", chair.visitId().toString())
                .containsEntry("courseId", chair.course().getString("id"))
                .containsEntry("cycle", 1)
                .containsEntry("grams", 37.5f);
    }

    @Test
    void nothing_given_leaves_everything() {
        Chairside chair = Chairside.running();

        chair.end("{\"reason\": \"No access\"}").statusCode(200);

        assertThat(tasks(chair).getInt("items[0].grams")).isEqualTo(70);
    }

    @Test
    void nobody_is_asked_when_everything_went_in() {
        Chairside chair = Chairside.hung();

        chair.end("{}").statusCode(200);

        assertThat(tasks(chair).getList("items")).isEmpty();
    }

    @Test
    void nobody_is_asked_when_the_end_is_refused() {
        Chairside chair = Chairside.running();
        chair.hang(VIAL_OF_40).statusCode(201);

        chair.end("{}").statusCode(400);

        assertThat(tasks(chair).getList("items")).isEmpty();
    }

    @Test
    void the_decision_is_recorded_and_changes_no_dose_and_no_date() {
        Chairside chair = stopped("{\"reason\": \"Reaction\"}");
        String before = chair.course().prettify();
        String task = tasks(chair).getString("items[0].id");

        chair.place()
                .prescriber()
                .header("If-Match", "\"0\"")
                .body("{\"outcome\": \"ADD_A_DAY\"}")
                .post("/api/v1/tasks/" + task + "/completion")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ADD_A_DAY"))
                .body("grams", equalTo(30));

        assertThat(tasks(chair).getString("items[0].outcome")).isEqualTo("ADD_A_DAY");
        assertThat(chair.course().prettify()).isEqualTo(before);
    }
}

package org.infusary.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.infusary.infusion.Chairside.FIRST_DROP;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reactions recorded at the chair, over HTTP. */
@QuarkusTest
class ReactionTest {
    @AfterEach
    void monday() {
        TestClock.reset();
    }

    /** The grades of the reference file, as they stand there. */
    static Stream<JsonNode> grades() throws IOException {
        try (InputStream rules = ReactionTest.class.getResourceAsStream("/reference/ivig-rules.json")) {
            return StreamSupport.stream(
                    new ObjectMapper().readTree(rules).get("reactionGrades").spliterator(), false);
        }
    }

    @Test
    void the_reference_has_five_grades() throws IOException {
        assertThat(grades().map(grade -> grade.get("grade").asInt())).containsExactly(1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @MethodSource("grades")
    void a_reaction_answers_what_the_reference_says_to_do(JsonNode grade) {
        Chairside chair = Chairside.running();
        int number = grade.get("grade").asInt();

        JsonPath action = chair.react("{\"grade\": %d, \"symptoms\": [\"HEADACHE\"]}".formatted(number))
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(action.getString("code")).isEqualTo("reaction-grade-" + number);
        assertThat(action.getString("detail")).isEqualTo(grade.get("action").asText());
        assertThat(action.getList("sources", String.class))
                .containsExactlyElementsOf(StreamSupport.stream(grade.get("src").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    @Test
    void a_reaction_is_among_the_patients_reactions() {
        Chairside chair = Chairside.running();
        chair.react("""
                {"grade": 2, "symptoms": ["HEADACHE", "CHILLS", "HEADACHE"], "onsetAt": "2026-11-23T12:05:00Z",
                 "note": "Settled after slowing."}""").statusCode(201);

        JsonPath reactions = chair.reactions();

        assertThat(reactions.getList("items")).hasSize(1);
        assertThat(reactions.getString("items[0].infusionId"))
                .isEqualTo(chair.infusionId().toString());
        assertThat(reactions.getString("items[0].productId")).isEqualTo("privigen");
        assertThat(reactions.getInt("items[0].grade")).isEqualTo(2);
        assertThat(reactions.getList("items[0].symptoms")).containsExactlyInAnyOrder("HEADACHE", "CHILLS");
        assertThat(reactions.getString("items[0].onsetAt")).isEqualTo("2026-11-23T12:05:00Z");
        assertThat(reactions.getString("items[0].note")).isEqualTo("Settled after slowing.");
    }

    @Test
    void a_reaction_may_be_recorded_after_the_end_and_changes_nothing_else() {
        Chairside chair = Chairside.running();
        chair.end("{\"reason\": \"Reaction\"}").statusCode(200);
        TestClock.set(FIRST_DROP.plus(Duration.ofHours(26)));

        chair.react("{\"grade\": 3, \"symptoms\": [\"HEADACHE\"]}").statusCode(201);

        assertThat(chair.reactions().getInt("items[0].grade")).isEqualTo(3);
        assertThat(chair.reactions().getString("items[0].onsetAt")).isEqualTo("2026-11-24T14:05:00Z");
        assertThat(chair.infusion().getString("status")).isEqualTo("STOPPED_EARLY");
    }

    @Test
    void a_prescriber_may_record_a_reaction() {
        Chairside chair = Chairside.running();
        chair.place()
                .prescriber()
                .body("{\"grade\": 1, \"symptoms\": [\"HEADACHE\"]}")
                .post(chair.path("/reactions"))
                .then()
                .statusCode(201)
                .body("code", equalTo("reaction-grade-1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"symptoms\": [\"HEADACHE\"]                                                     | grade",
                "\"grade\": 0, \"symptoms\": [\"HEADACHE\"]                                       | grade",
                "\"grade\": 6, \"symptoms\": [\"HEADACHE\"]                                       | grade",
                "\"grade\": 1                                                                     | symptoms",
                "\"grade\": 1, \"symptoms\": []                                                   | symptoms",
                "\"grade\": 1, \"symptoms\": [null]                                               | symptoms[0]",
                "\"grade\": 1, \"symptoms\": [\"BOREDOM\"]                                        | symptoms[0]",
                "\"grade\": 1, \"symptoms\": [\"HEADACHE\"], \"onsetAt\": \"2026-11-23T12:04:59Z\" | onsetAt",
                "\"grade\": 1, \"symptoms\": [\"HEADACHE\"], \"onsetAt\": \"2026-11-23T12:05:01Z\" | onsetAt"
            })
    void a_reaction_of_a_wrong_shape_is_a_bad_request_that_names_the_field(String fields, String field) {
        Chairside chair = Chairside.untouched();
        chair.react("{" + fields + "}").statusCode(400).body("errors.field", contains(field));

        assertThat(chair.reactions().getList("items")).isEmpty();
    }
}

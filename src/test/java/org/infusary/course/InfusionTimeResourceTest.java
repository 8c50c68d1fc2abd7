package org.infusary.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.infusary.testing.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class InfusionTimeResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Centre centre;

    @BeforeEach
    void openCentreOnce() {
        centre = centre == null ? Centre.open(1, 1) : centre;
    }

    static List<JsonNode> workedCases() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        JSON.readTree(InfusionTimeResourceTest.class.getResourceAsStream("/reference/ivig-infusion-time-cases.json"))
                .get("cases")
                .forEach(cases::add);
        return cases;
    }

    @Test
    void all_worked_cases_are_there() throws IOException {
        assertThat(workedCases()).hasSize(22);
    }

    @ParameterizedTest
    @MethodSource("workedCases")
    void every_worked_case_comes_out_exactly(JsonNode worked) throws IOException {
        JsonNode expected = worked.get("expected");

        JsonNode established = reckon(worked.get("input"), "ESTABLISHED");
        JsonNode first = reckon(worked.get("input"), "FIRST");

        assertThat(established.get("infusionMinutesExact").asText())
                .isEqualTo(expected.get("infusionMinutesExact").asText());
        assertThat(established.get("infusionMinutesCeil").asInt())
                .isEqualTo(expected.get("infusionMinutesCeil").asInt());
        assertThat(established.get("infusionMinutesDecimal").decimalValue())
                .isEqualByComparingTo(expected.get("infusionMinutesDecimal").decimalValue());
        assertThat(established.get("volumeMl").decimalValue())
                .isEqualByComparingTo(expected.get("volumeMl").decimalValue());
        assertThat(established.get("trace")).hasSameSizeAs(expected.get("trace"));
        assertThat(established.at("/chairMinutes/totalMinutes").asInt())
                .isEqualTo(expected.get("chairMinutesEstablished").asInt());
        assertThat(established.at("/chairMinutes/bookedMinutes").asInt())
                .isEqualTo(expected.get("chairSlotMinutesEstablished").asInt());
        assertThat(first.at("/chairMinutes/totalMinutes").asInt())
                .isEqualTo(expected.get("chairMinutesFirstOrSwitch").asInt());
        assertThat(first.at("/chairMinutes/bookedMinutes").asInt())
                .isEqualTo(expected.get("chairSlotMinutesFirstOrSwitch").asInt());
        for (int step = 0; step < expected.get("trace").size(); step++) {
            JsonNode ours = established.get("trace").get(step);
            for (String field : List.of("rateMicrolitrePerKgPerHour", "pumpMlPerHour", "minutes", "mlPerKg")) {
                assertThat(ours.get(field).decimalValue())
                        .as("%s of step %d", field, step)
                        .isEqualByComparingTo(
                                expected.get("trace").get(step).get(field).decimalValue());
            }
        }
    }

    @Test
    void a_product_runs_on_the_sites_ladder() {
        String body = """
                {"siteId": "%s", "productId": "privigen", "indication": "CIDP", "weightKg": 70, "grams": 70,
                 "exposure": "FIRST"}""".formatted(centre.site());

        // worked case T14: 1 g/kg at 70 kg takes 1735/8 minutes, 345 minutes of slots for a first infusion
        centre.nurse()
                .body(body)
                .post("/api/v1/infusion-times")
                .then()
                .statusCode(200)
                .body("ladderBasis", equalTo("SITE"))
                .body("infusionMinutesExact", equalTo("1735/8"))
                .body("chairMinutes.bookedMinutes", equalTo(345));
    }

    @Test
    void a_product_without_ladder_is_refused_with_what_to_configure() {
        String body = """
                {"siteId": "%s", "productId": "privigen", "indication": "ITP", "weightKg": 70, "grams": 70}""".formatted(centre.site());

        centre.nurse()
                .body(body)
                .post("/api/v1/infusion-times")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("reasons.code", hasItem("no-ladder"))
                .body("detail", containsString("ladders/privigen/ITP"));
    }

    @Test
    void grams_that_no_vial_can_make_are_refused() {
        String body = """
                {"siteId": "%s", "productId": "privigen", "indication": "CIDP", "weightKg": 70, "grams": 33}""".formatted(centre.site());

        centre.nurse()
                .body(body)
                .post("/api/v1/infusion-times")
                .then()
                .statusCode(422)
                .body("reasons.code", hasItem("no-vial-makes-grams"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weightKg              | {\"doseMgPerKg\": 400, \"concentrationMgPerMl\": 100, \"steps\": [{\"rateMicrolitrePerKgPerHour\": 300}]}",
                "weightKg              | {\"weightKg\": 0.3, \"doseMgPerKg\": 400, \"concentrationMgPerMl\": 100, \"steps\": [{\"rateMicrolitrePerKgPerHour\": 300}]}",
                "weightKg              | {\"weightKg\": 900, \"doseMgPerKg\": 400, \"concentrationMgPerMl\": 100, \"steps\": [{\"rateMicrolitrePerKgPerHour\": 300}]}",
                "doseMgPerKg           | {\"weightKg\": 70, \"concentrationMgPerMl\": 100, \"steps\": [{\"rateMicrolitrePerKgPerHour\": 300}]}",
                "doseMgPerKg           | {\"weightKg\": 70, \"doseMgPerKg\": 400, \"grams\": 28, \"concentrationMgPerMl\": 100, \"steps\": [{\"rateMicrolitrePerKgPerHour\": 300}]}",
                "doseMgPerKg           | {\"weightKg\": 70, \"doseMgPerKg\": \"3000/0\", \"concentrationMgPerMl\": 100, \"steps\": [{\"rateMicrolitrePerKgPerHour\": 300}]}",
                "doseMgPerKg           | {\"weightKg\": 70, \"doseMgPerKg\": 1e400, \"concentrationMgPerMl\": 100, \"steps\": [{\"rateMicrolitrePerKgPerHour\": 300}]}",
                "doseMgPerKg           | {\"weightKg\": 70, \"doseMgPerKg\": -1, \"concentrationMgPerMl\": 100, \"steps\": [{\"rateMicrolitrePerKgPerHour\": 300}]}",
                "concentrationMgPerMl  | {\"weightKg\": 70, \"doseMgPerKg\": 400, \"steps\": [{\"rateMicrolitrePerKgPerHour\": 300}]}",
                "steps                 | {\"weightKg\": 70, \"doseMgPerKg\": 400, \"concentrationMgPerMl\": 100}",
                "steps                 | {\"weightKg\": 70, \"doseMgPerKg\": 400, \"concentrationMgPerMl\": 100, \"steps\": []}",
                "steps[0].durationMinutes | {\"weightKg\": 70, \"doseMgPerKg\": 400, \"concentrationMgPerMl\": 100, \"steps\": [{\"rateMicrolitrePerKgPerHour\": 300, \"durationMinutes\": 30}]}",
                "steps[0].rateMicrolitrePerKgPerHour | {\"weightKg\": 70, \"doseMgPerKg\": 400, \"concentrationMgPerMl\": 100, \"steps\": [{\"rateMicrolitrePerKgPerHour\": 0}]}",
                "speed                 | {\"weightKg\": 70, \"doseMgPerKg\": 400, \"concentrationMgPerMl\": 100, \"speed\": 3}",
            })
    void a_bad_field_is_named(String field, String body) {
        centre.nurse()
                .body(body)
                .post("/api/v1/infusion-times")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field));
    }

    private static JsonNode reckon(JsonNode input, String exposure) throws IOException {
        ObjectNode body = input.deepCopy();
        body.put("exposure", exposure);
        return JSON.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(centre.nurse()
                        .body(body.toString())
                        .post("/api/v1/infusion-times")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
    }
}

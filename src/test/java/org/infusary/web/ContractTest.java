package org.infusary.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractTest {
    private static final String SCHEMAS = "components.schemas.";

    @Test
    void a_field_that_may_be_null_says_so() {
        JsonPath contract = contract();

        Object endedAt = contract.get(SCHEMAS + "Visit.properties.endedAt.anyOf");
        Object username = contract.get(SCHEMAS + "AccountView.properties.username.type");
        Object next = contract.get(SCHEMAS + "PageVisitView.properties.next.type");

        assertThat(endedAt)
                .isEqualTo(List.of(Map.of("$ref", "#/components/schemas/OffsetDateTime"), Map.of("type", "null")));
        assertThat(next).isEqualTo(List.of("string", "null"));
        assertThat(username).isEqualTo("string");
    }

    @Test
    void a_field_of_an_unwrapped_record_says_so_too() {
        Object note = contract().get(SCHEMAS + "ProductView.properties.note.type");

        assertThat(note).isEqualTo(List.of("string", "null"));
    }

    @Test
    void an_object_that_may_be_null_says_so() {
        Map<String, Object> vitals = contract().getMap(SCHEMAS + "InfusionEvent.properties.vitals");

        assertThat(vitals.get("anyOf"))
                .isEqualTo(List.of(Map.of("$ref", "#/components/schemas/Vitals"), Map.of("type", "null")));
    }

    @Test
    void the_example_of_a_search_is_one_of_the_two_ways() {
        Map<String, Object> example = contract()
                .getMap("paths.'/api/v1/patients/search'.post.requestBody.content.'application/json'.example");

        assertThat(example).containsOnlyKeys("siteId", "familyName", "birthDate");
    }

    @Test
    void the_example_of_a_ladder_ends_without_minutes() {
        List<Map<String, Object>> steps = contract()
                .getList("paths.'/api/v1/sites/{siteId}/ladders/{productId}/{indication}'.put.requestBody.content"
                        + ".'application/json'.example.steps");

        assertThat(steps).hasSize(3);
        assertThat(steps.get(2)).containsEntry("durationMinutes", null);
    }

    private static JsonPath contract() {
        return given().when().get("/openapi?format=json").jsonPath();
    }
}

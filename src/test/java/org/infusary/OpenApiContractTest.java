package org.infusary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiContractTest {
    private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");
    private static final Path BUILT = Path.of("target", "openapi", "openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void the_committed_contract_is_the_one_served() throws IOException {
        String served = given().queryParam("format", "yaml").get("/openapi").asString();
        Files.createDirectories(BUILT.getParent());
        Files.writeString(BUILT, served);

        assertThat(COMMITTED)
                .as("the contract has changed; when it should, copy %s over %s", BUILT, COMMITTED)
                .hasContent(served);
    }

    @Test
    void every_operation_is_told_with_summary_description_and_example() throws IOException {
        List<String> bare = new ArrayList<>();
        JsonNode paths = contract().get("paths");

        paths.properties().forEach(path -> path.getValue().properties().forEach(method -> {
            if (METHODS.contains(method.getKey()) && !isTold(method.getValue())) {
                bare.add(method.getKey() + " " + path.getKey());
            }
        }));

        assertThat(paths.size()).isGreaterThan(30);
        assertThat(bare).isEmpty();
    }

    @Test
    void every_field_is_described() throws IOException {
        List<String> bare = new ArrayList<>();

        contract().at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(field -> {
                    boolean described = field.getValue().has("description")
                            || field.getValue().toString().contains("\"description\"");
                    if (!described) {
                        bare.add(schema.getKey() + "." + field.getKey());
                    }
                }));

        assertThat(bare).isEmpty();
    }

    private static boolean isTold(JsonNode operation) {
        boolean body = operation.has("requestBody");
        boolean answers = false;
        boolean illustrated = true;
        for (JsonNode response : operation.get("responses")) {
            for (JsonNode content : response.path("content")) {
                answers = true;
                illustrated &=
                        content.has("example") || content.has("examples") || isText(content) || isProblem(content);
            }
        }
        for (JsonNode content : operation.path("requestBody").path("content")) {
            illustrated &= content.has("example") || content.has("examples");
        }
        return operation.hasNonNull("summary")
                && operation.hasNonNull("description")
                && (body || answers)
                && illustrated;
    }

    private static boolean isProblem(JsonNode content) {
        return content.at("/schema/$ref").asText().endsWith("/Problem");
    }

    private static boolean isText(JsonNode content) {
        return content.at("/schema").isMissingNode();
    }

    private static JsonNode contract() throws IOException {
        return new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/openapi").asByteArray());
    }
}

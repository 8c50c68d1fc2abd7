package org.infusary.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Every operation of the committed contract, in its order; {@link OneOfEach} asks them for real. */
public final class Operations {
    static final String BASE = "/api/v1";

    private static final Path CONTRACT = Path.of("openapi", "openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private Operations() {}

    public static List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        contract().get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .map(member -> operation(path.getKey(), path.getValue(), member))
                .forEach(all::add));
        return all;
    }

    public static Operation named(String name) {
        return all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation of the contract is " + name));
    }

    /** The whole contract, for those who follow its references. */
    public static JsonNode contract() {
        try {
            return new YAMLMapper().readTree(CONTRACT.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Operation operation(String path, JsonNode shared, Map.Entry<String, JsonNode> member) {
        if (!path.startsWith(BASE + "/")) {
            throw new AssertionError(path + " is not below " + BASE);
        }
        JsonNode json = member.getValue().at("/requestBody/content/application~1json");
        List<Operation.Parameter> parameters = new ArrayList<>();
        for (JsonNode list :
                List.of(shared.path("parameters"), member.getValue().path("parameters"))) {
            list.forEach(one -> parameters.add(new Operation.Parameter(
                    one.get("in").asText(),
                    one.get("name").asText(),
                    one.path("required").asBoolean(),
                    one.path("schema"))));
        }
        return new Operation(
                member.getKey().toUpperCase(Locale.ROOT),
                path.substring(BASE.length()),
                List.copyOf(parameters),
                json.get("schema"),
                json.get("example"));
    }
}

package org.infusary.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the contract.
 *
 * @param method in capitals
 * @param path the template below {@code /api/v1}: {@code /visits/{visitId}}
 * @param requestSchema of the JSON body, still with its references; null when there is no body
 * @param requestExample as the contract shows it; null when there is no body
 */
public record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable JsonNode requestSchema,
        @Nullable JsonNode requestExample) {

    /** @param in path, query or header */
    public record Parameter(String in, String name, boolean required, JsonNode schema) {}

    /** As tables and audit rows call it: {@code GET /visits/{visitId}}. */
    public String name() {
        return method + " " + path;
    }

    public boolean isRead() {
        return method.equals("GET");
    }

    public boolean takes(String in, String name) {
        return parameters.stream()
                .anyMatch(one -> one.in().equals(in) && one.name().equals(name));
    }

    @Override
    public String toString() {
        return name();
    }
}

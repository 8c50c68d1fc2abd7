package org.infusary.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Puts the example of a body together from the examples of its fields. */
final class SchemaExamples {
    private static final int DEEPEST = 8;
    private static final String SOME_ID = "0193577e-9d4c-7b1f-8a52-6f0c1d2e3a4b";

    private final Map<String, Schema> schemas;

    SchemaExamples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    void illustrate(@Nullable Content content) {
        if (content == null) {
            return;
        }
        for (MediaType type : content.getMediaTypes().values()) {
            if (type.getExample() == null && type.getExamples() == null && type.getSchema() != null) {
                type.setExample(of(type.getSchema(), 0));
            }
        }
    }

    private @Nullable Object of(@Nullable Schema schema, int depth) {
        if (schema == null || depth > DEEPEST) {
            return null;
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().get(0);
        }
        if (schema.getRef() != null) {
            return of(schemas.get(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1)), depth + 1);
        }
        List<Schema> choices = schema.getAnyOf() != null ? schema.getAnyOf() : schema.getAllOf();
        if (choices != null) {
            return of(choices.get(0), depth + 1);
        }
        if (schema.getProperties() != null) {
            Map<String, Object> example = new LinkedHashMap<>();
            schema.getProperties().forEach((name, property) -> example.put(name, of(property, depth + 1)));
            return example;
        }
        if (schema.getItems() != null) {
            Object item = of(schema.getItems(), depth + 1);
            return item == null ? List.of() : List.of(item);
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().get(0);
        }
        return byType(schema);
    }

    private static @Nullable Object byType(Schema schema) {
        String format = schema.getFormat() == null ? "" : schema.getFormat();
        if (schema.getType() == null) {
            return null;
        }
        if (schema.getType().contains(SchemaType.BOOLEAN)) {
            return false;
        }
        if (schema.getType().contains(SchemaType.INTEGER) || schema.getType().contains(SchemaType.NUMBER)) {
            return 1;
        }
        return switch (format) {
            case "uuid" -> SOME_ID;
            case "date" -> "2026-11-30";
            case "date-time" -> "2026-11-30T13:00:00Z";
            case "time", "local-time" -> "08:00";
            default -> "text";
        };
    }
}

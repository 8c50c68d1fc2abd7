package org.infusary.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Tells in the contract which fields may be null: those whose record component is {@code @Nullable}. A generated client
 * that trusts a field to be a text would otherwise fail on the first visit that has not ended yet.
 */
final class NullableFields {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final List<ClassInfo> records;

    NullableFields(IndexView index) {
        records = index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("org.infusary."))
                .toList();
    }

    void mark(Map<String, Schema> schemas) {
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                mark(name, schema);
            }
        });
    }

    private void mark(String name, Schema schema) {
        Set<String> nullable = new HashSet<>();
        Set<String> fields = schema.getProperties().keySet();
        for (ClassInfo type : records) {
            List<RecordComponentInfo> components = components(type);
            if (name.startsWith(name(type)) && names(components).equals(fields)) {
                nullable.addAll(names(components.stream()
                        .filter(component -> component
                                .declaringClass()
                                .field(component.name())
                                .type()
                                .hasAnnotation(NULLABLE))
                        .toList()));
            }
        }
        nullable.forEach(
                field -> schema.addProperty(field, orNull(schema.getProperties().get(field))));
    }

    private static String name(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }

    /** The components as JSON shows them: those of an unwrapped record stand in its place. */
    private List<RecordComponentInfo> components(ClassInfo type) {
        return type.recordComponents().stream()
                .flatMap(component -> type.field(component.name()).hasAnnotation(UNWRAPPED)
                        ? records.stream()
                                .filter(unwrapped ->
                                        unwrapped.name().equals(component.type().name()))
                                .flatMap(unwrapped -> components(unwrapped).stream())
                        : Stream.of(component))
                .toList();
    }

    private static Set<String> names(List<RecordComponentInfo> components) {
        return components.stream().map(RecordComponentInfo::name).collect(Collectors.toSet());
    }

    private static Schema orNull(Schema field) {
        Schema none = OASFactory.createSchema().addType(SchemaType.NULL);
        if (field.getRef() != null) {
            return OASFactory.createSchema()
                    .description(field.getDescription())
                    .examples(field.getExamples())
                    .anyOf(List.of(OASFactory.createSchema().ref(field.getRef()), none));
        }
        if (field.getAnyOf() != null) {
            List<Schema> choices = new ArrayList<>(field.getAnyOf());
            choices.add(none);
            return field.anyOf(choices);
        }
        return field.getType() == null ? field : field.addType(SchemaType.NULL);
    }
}

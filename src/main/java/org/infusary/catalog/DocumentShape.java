package org.infusary.catalog;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether JSON has the shape of the reference: plain letters, sensible numbers, the fields of the records, none missing. */
final class DocumentShape {
    private static final int LONGEST_TEXT = 2000;
    private static final BigDecimal LARGEST = new BigDecimal("1000000");
    private static final int MOST_DECIMALS = 9;

    private DocumentShape() {}

    /** Texts of printable ASCII, as the format asks for, and numbers from 0 to 1,000,000 with at most 9 decimals. */
    static void plain(JsonNode node, Faults faults) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                boolean readable = isPlain(field.getKey()) && field.getKey().length() <= LONGEST_TEXT;
                faults.unless(readable, "has a field whose name is not plain ASCII");
                if (readable) {
                    plain(field.getValue(), faults.in(field.getKey()));
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                plain(node.get(i), faults.in(i));
            }
        } else if (node.isTextual()) {
            faults.unless(isPlain(node.textValue()), "must be printable ASCII");
            faults.unless(node.textValue().length() <= LONGEST_TEXT, "must have at most " + LONGEST_TEXT + " letters");
        } else if (node.isNumber()) {
            faults.unless(isSensible(node), "must be a number from 0 to 1000000 with at most 9 decimals");
        }
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(letter -> ' ' <= letter && letter <= '~');
    }

    private static boolean isSensible(JsonNode number) {
        BigDecimal value = number.decimalValue();
        return value.signum() >= 0
                && value.scale() <= MOST_DECIMALS
                && value.scale() >= -MOST_DECIMALS
                && value.compareTo(LARGEST) <= 0;
    }

    /** Reads a part of a document into its record; empty, and the reason noted, when it has another shape. */
    static <T extends Record> Optional<T> read(Class<T> type, JsonNode node, Faults faults) {
        if (!node.isObject()) {
            faults.unless(false, "must be an object");
            return Optional.empty();
        }
        try {
            T read = ReferenceJson.as(type, node);
            int before = faults.found().size();
            missing(read, faults);
            return faults.found().size() == before ? Optional.of(read) : Optional.empty();
        } catch (UncheckedIOException unfit) {
            noteUnfit(unfit.getCause(), faults);
            return Optional.empty();
        }
    }

    private static void noteUnfit(Throwable unfit, Faults faults) {
        Faults place = faults;
        if (unfit instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference part : mapping.getPath()) {
                place = place.in(part.getFieldName() == null ? part.getIndex() : part.getFieldName());
            }
        }
        place.unless(
                false,
                unfit instanceof UnrecognizedPropertyException
                        ? "is no field of the format"
                        : "is not what the format has in this place");
    }

    /** Every part that is not marked {@link Nullable} must be there. */
    private static void missing(Record read, Faults faults) {
        for (RecordComponent part : read.getClass().getRecordComponents()) {
            missing(value(read, part), part.getAnnotatedType(), faults.in(name(part)));
        }
    }

    private static void missing(@Nullable Object value, AnnotatedType type, Faults faults) {
        if (value == null) {
            faults.unless(type.isAnnotationPresent(Nullable.class), "is required");
        } else if (value instanceof Record inner) {
            missing(inner, faults);
        } else if (value instanceof List<?> list && type instanceof AnnotatedParameterizedType of) {
            for (int i = 0; i < list.size(); i++) {
                missing(list.get(i), of.getAnnotatedActualTypeArguments()[0], faults.in(i));
            }
        }
    }

    private static @Nullable Object value(Record read, RecordComponent part) {
        try {
            return part.getAccessor().invoke(read);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String name(RecordComponent part) {
        JsonAlias alias = part.getAccessor().getAnnotation(JsonAlias.class);
        return alias == null ? part.getName() : alias.value()[0];
    }
}

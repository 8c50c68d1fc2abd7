package org.infusary.web;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates, ids, numbers and words of an address. A query parameter that cannot be read is a 400 that names it; an id in the path that is
 * none is a 404, as there can be no such thing.
 */
@Provider
public class AddressParameters implements ParamConverterProvider {
    private static final Reader WHOLE = new Reader(Integer::valueOf, "must be a whole number");
    private static final Reader YES_OR_NO = new Reader(AddressParameters::yesOrNo, "must be true or false");
    private static final Map<Class<?>, Reader> READERS = Map.of(
            LocalDate.class, new Reader(AddressParameters::date, "must be a date such as 2026-11-23"),
            OffsetDateTime.class,
                    new Reader(AddressParameters::moment, "must be a moment with offset such as 2026-11-23T08:30:00Z"),
            UUID.class, new Reader(AddressParameters::uuid, "must be an id (UUID)"),
            int.class, WHOLE,
            Integer.class, WHOLE,
            boolean.class, YES_OR_NO,
            Boolean.class, YES_OR_NO);

    private record Reader(Function<String, Object> read, String rule) {}

    @Override
    public @Nullable <T> ParamConverter<T> getConverter(
            Class<T> type, @Nullable Type genericType, Annotation @Nullable [] annotations) {
        Reader reader = type.isEnum() ? constants(type) : READERS.get(type);
        return reader == null
                ? null
                : new Converter<>(type, reader, annotations == null ? new Annotation[0] : annotations);
    }

    private static Reader constants(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return new Reader(
                text -> Objects.requireNonNull(constants.get(text)),
                "must be one of " + String.join(", ", constants.keySet()));
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (!StrictTimes.hasFourDigitYear(date)) {
            throw new IllegalArgumentException();
        }
        return date;
    }

    private static OffsetDateTime moment(String text) {
        OffsetDateTime moment = OffsetDateTime.parse(text);
        if (!StrictTimes.hasFourDigitYear(moment.toInstant())) {
            throw new IllegalArgumentException();
        }
        return moment;
    }

    private static boolean yesOrNo(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException();
        }
        return text.equals("true");
    }

    private static UUID uuid(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException();
        }
        return UUID.fromString(text);
    }

    private record Converter<T>(Class<T> type, Reader reader, Annotation[] annotations) implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return cast(reader.read().apply(text));
            } catch (RuntimeException unreadable) {
                throw problem();
            }
        }

        /** Not by {@code type.cast}, which knows no primitive. */
        @SuppressWarnings("unchecked")
        private T cast(Object value) {
            return (T) value;
        }

        private Problem problem() {
            for (Annotation annotation : annotations) {
                if (annotation instanceof QueryParam query) {
                    return new BadRequest(query.value(), reader.rule());
                }
                if (annotation instanceof PathParam) {
                    return new Problem(404, "not-found", "Not found", "There is nothing at this address.");
                }
            }
            return new BadRequest("address", reader.rule());
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}

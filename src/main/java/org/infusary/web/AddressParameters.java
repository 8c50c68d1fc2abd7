package org.infusary.web;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and ids of an address. A query parameter that cannot be read is a 400 that names it; an id in the path that is
 * none is a 404, as there can be no such thing.
 */
@Provider
public class AddressParameters implements ParamConverterProvider {
    private static final Map<Class<?>, Reader> READERS = Map.of(
            LocalDate.class, new Reader(LocalDate::parse, "must be a date such as 2026-11-23"),
            UUID.class, new Reader(AddressParameters::uuid, "must be an id (UUID)"));

    private record Reader(Function<String, Object> read, String rule) {}

    @Override
    public @Nullable <T> ParamConverter<T> getConverter(
            Class<T> type, @Nullable Type genericType, Annotation @Nullable [] annotations) {
        Reader reader = READERS.get(type);
        return reader == null
                ? null
                : new Converter<>(type, reader, annotations == null ? new Annotation[0] : annotations);
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
                return type.cast(reader.read().apply(text));
            } catch (RuntimeException unreadable) {
                throw problem();
            }
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

package org.infusary.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/** Reads dates and moments of JSON; refuses years that RFC 3339 cannot write and the database cannot keep. */
final class StrictTimes<T extends Temporal> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;
    /** RFC 3339, section 5.6: four digits; there is no year 0. */
    private static final int FIRST_YEAR = 1;

    private static final int LAST_YEAR = 9999;
    private static final Instant FIRST_MOMENT = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST_MOMENT = Instant.parse("9999-12-31T23:59:59.999999Z");

    private final transient JsonDeserializer<T> reader;

    private StrictTimes(Class<T> type, JsonDeserializer<T> reader) {
        super(type);
        this.reader = reader;
    }

    static SimpleModule module() {
        return new SimpleModule("strict-times")
                .addDeserializer(LocalDate.class, new StrictTimes<>(LocalDate.class, LocalDateDeserializer.INSTANCE))
                .addDeserializer(Instant.class, new StrictTimes<>(Instant.class, InstantDeserializer.INSTANT))
                .addDeserializer(
                        OffsetDateTime.class,
                        new StrictTimes<>(OffsetDateTime.class, InstantDeserializer.OFFSET_DATE_TIME));
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        T time = reader.deserialize(parser, context);
        if (time != null && !hasFourDigitYear(time)) {
            throw new InvalidFormatException(parser, "a year beyond 0001 to 9999", time, handledType());
        }
        return time;
    }

    static boolean hasFourDigitYear(Temporal time) {
        if (time instanceof Instant moment) {
            return !moment.isBefore(FIRST_MOMENT) && !moment.isAfter(LAST_MOMENT);
        }
        int year = time.get(ChronoField.YEAR);
        return FIRST_YEAR <= year && year <= LAST_YEAR;
    }
}

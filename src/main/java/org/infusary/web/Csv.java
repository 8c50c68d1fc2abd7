package org.infusary.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Records as RFC 4180 text: one header line with the JSON names, CRLF line ends. Several values in one cell stand apart by a
 * space; nothing is an empty cell.
 */
public final class Csv {
    /** Beside JSON and never before it: who does not say what they accept gets JSON. */
    public static final String TYPE = "text/csv;qs=0.5";

    private Csv() {}

    /**
     * The rows as an answer that a browser saves as a file.
     *
     * @param name of the file, without its ending
     */
    public static <R extends Record> Response file(String name, Class<R> shape, List<R> rows) {
        return Response.ok(of(shape, rows), "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    public static <R extends Record> String of(Class<R> shape, List<R> rows) {
        RecordComponent[] columns = shape.getRecordComponents();
        Arrays.stream(columns).forEach(column -> column.getAccessor().setAccessible(true));
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(Arrays.stream(columns).map(RecordComponent::getName));
            for (R row : rows) {
                csv.printRecord(Arrays.stream(columns).map(column -> cell(column, row)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static @Nullable Object cell(RecordComponent column, Record row) {
        try {
            Object value = column.getAccessor().invoke(row);
            if (value instanceof OffsetDateTime moment) {
                return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
            }
            if (value instanceof Collection<?> several) {
                return harmless(several.stream().map(Object::toString).collect(Collectors.joining(" ")));
            }
            return value instanceof String text ? harmless(text) : value;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A spreadsheet runs a text that begins like a formula; an apostrophe before it keeps it a text. */
    private static String harmless(String text) {
        return text.isEmpty() || "=+-@\t\r\n".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}

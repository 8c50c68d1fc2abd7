package org.infusary.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The schedule as RFC 4180 text: one header line with the JSON names, CRLF line ends. */
final class ScheduleCsv {
    private static final RecordComponent[] COLUMNS = ScheduleRow.class.getRecordComponents();

    private ScheduleCsv() {}

    static String of(List<ScheduleRow> rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(Arrays.stream(COLUMNS).map(RecordComponent::getName));
            for (ScheduleRow row : rows) {
                csv.printRecord(Arrays.stream(COLUMNS).map(column -> cell(column, row)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static Object cell(RecordComponent column, ScheduleRow row) {
        try {
            Object value = column.getAccessor().invoke(row);
            if (value instanceof OffsetDateTime moment) {
                return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
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

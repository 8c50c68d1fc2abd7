package org.infusary.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Reads from the rules reference, once, after how many days a gap is long ({@code intervals.longGapDays}, R21). */
@Singleton
class LedgerReferenceFile {
    private final int longGapDays = read();

    int longGapDays() {
        return longGapDays;
    }

    private static int read() {
        try (InputStream file = LedgerReferenceFile.class.getResourceAsStream("/reference/ivig-rules.json")) {
            JsonNode days = new ObjectMapper()
                    .readTree(Objects.requireNonNull(file))
                    .required("intervals")
                    .required("longGapDays");
            if (!days.isInt()) {
                throw new IllegalStateException("the long gap of the rules reference is no whole number of days");
            }
            return days.intValue();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

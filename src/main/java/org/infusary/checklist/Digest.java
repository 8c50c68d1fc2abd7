package org.infusary.checklist;

import java.util.HexFormat;
import org.infusary.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of a text of lines, so that what was published or signed can be recognised later. Fields of a line are ended
 * by the unit separator, lines by the record separator (ASCII 31 and 30), null is empty.
 */
final class Digest {
    private static final char UNIT_SEPARATOR = 31;
    private static final char RECORD_SEPARATOR = 30;

    private final StringBuilder text = new StringBuilder();

    Digest line(@Nullable Object... fields) {
        for (Object field : fields) {
            text.append(field == null ? "" : field).append(UNIT_SEPARATOR);
        }
        text.append(RECORD_SEPARATOR);
        return this;
    }

    /** Lower case hexadecimal. */
    String sha256() {
        return HexFormat.of().formatHex(Sha256.of(text.toString()));
    }
}

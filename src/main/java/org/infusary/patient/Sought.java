package org.infusary.patient;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom one looks for.
 *
 * @param mrn the whole record number; null for any
 * @param familyName its beginning, accents and capitals make no difference; null for any
 * @param birthDate null for any
 */
public record Sought(
        @Nullable String mrn,
        @Nullable String familyName,
        @Nullable LocalDate birthDate) {
    /** Nothing of it, so that no log line tells more. */
    @Override
    public String toString() {
        return "someone sought";
    }
}

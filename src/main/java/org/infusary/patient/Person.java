package org.infusary.patient;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.infusary.kernel.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Who a patient is, as far as it may be corrected later.
 *
 * @param heightCm 30 to 250 with at most one decimal; null when not measured
 */
public record Person(
        String familyName,
        String givenName,
        LocalDate birthDate,
        Sex sex,
        @Nullable BigDecimal heightCm) {
    /** Nothing of it, so that no log line tells more. */
    @Override
    public String toString() {
        return "a person";
    }
}

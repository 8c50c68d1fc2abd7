package org.infusary.patient;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.infusary.web.BadRequest;

/**
 * Which days a record may speak of. A day is in the future while it has begun nowhere on earth: this room knows no
 * site's zone, and a nurse in Auckland must not be told that her today is tomorrow.
 */
final class PossibleDays {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private PossibleDays() {}

    static void mustBeBirthDate(LocalDate birthDate, Clock clock) {
        if (birthDate.isBefore(EARLIEST) || isFuture(birthDate, clock)) {
            throw new BadRequest("birthDate", "must be from 1900-01-01 to today");
        }
    }

    /** @param field where the day stands in the request */
    static void mustBeMeasuringDay(String field, LocalDate day, LocalDate birthDate, Clock clock) {
        if (isFuture(day, clock)) {
            throw new BadRequest(field, "must not be in the future");
        }
        if (day.isBefore(birthDate)) {
            throw new BadRequest(field, "must not be before the birth date");
        }
    }

    private static boolean isFuture(LocalDate day, Clock clock) {
        return day.isAfter(clock.instant().atOffset(EASTERNMOST).toLocalDate());
    }
}

package org.infusary.schedule;

import java.time.Instant;
import java.time.LocalDate;
import org.infusary.kernel.ChairId;
import org.infusary.schedule.rules.VisitTimes;
import org.jspecify.annotations.Nullable;

/**
 * Where one day of a course is.
 *
 * @param chair null with {@code startsAt} and {@code endsAt} while no visit stands for the day
 * @param endsAt not part of the visit
 */
record Spot(
        LocalDate date,
        @Nullable ChairId chair,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {

    static Spot of(LocalDate date, ChairId chair, VisitTimes times) {
        return new Spot(date, chair, times.start(), times.end());
    }
}

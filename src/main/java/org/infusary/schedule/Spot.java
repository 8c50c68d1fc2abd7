package org.infusary.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.PlaceOfCare;
import org.infusary.schedule.rules.VisitTimes;
import org.infusary.schedule.rules.Where;
import org.jspecify.annotations.Nullable;

/**
 * Where one day of a course is.
 *
 * @param where null with {@code startsAt} and {@code endsAt} while no visit stands for the day
 * @param endsAt not part of the visit
 */
record Spot(
        LocalDate date,
        @Nullable Where where,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {

    static Spot of(LocalDate date, Where where, VisitTimes times) {
        return new Spot(date, where, times.start(), times.end());
    }

    /** Of a day without a visit. */
    static Spot open(LocalDate date) {
        return new Spot(date, null, null, null);
    }

    /** @param chair null for a visit at home */
    static Where where(@Nullable UUID chair) {
        return chair == null ? Where.HOME : Where.on(new ChairId(chair));
    }

    /** Null without a visit. */
    @Nullable PlaceOfCare place() {
        return where == null ? null : where.place();
    }

    /** Null at home and without a visit. */
    @Nullable UUID chairId() {
        return where == null ? null : where.chair().map(ChairId::value).orElse(null);
    }
}

package org.infusary.waiting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infusary.schedule.rules.StartHours;
import org.infusary.waiting.rules.WaitingReason;
import org.infusary.web.BadRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a request says is wanted.
 *
 * @param from null: as early as the rules allow
 * @param to null: as late as the rules allow, and for a booked visit not after its date
 * @param weekdays empty: any
 * @param until null: as long as the dates
 */
record Asked(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<DayOfWeek> weekdays,
        StartHours hours,
        WaitingReason reason,
        @Nullable LocalDate until) {

    /** As it stands in a request; 400 when the hours are not in order. */
    static Asked of(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<DayOfWeek> weekdays,
            @Nullable LocalTime earliest,
            @Nullable LocalTime latest,
            WaitingReason reason,
            @Nullable LocalDate until) {
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            throw new BadRequest("latestStart", "must not be before earliestStart");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new BadRequest("to", "must not be before from");
        }
        return new Asked(
                from,
                to,
                weekdays == null ? Set.of() : Set.copyOf(weekdays),
                new StartHours(Optional.ofNullable(earliest), Optional.ofNullable(latest)),
                reason,
                until);
    }
}

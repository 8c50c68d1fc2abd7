package org.infusary.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.StartHours;

/**
 * Somebody who waits for a place, and what will do without exception.
 *
 * @param id whatever the asker knows them by
 * @param cycle of which the open days are to be booked, or the visit is
 * @param visit booked, and wanted elsewhere; empty: the open days of the cycle
 * @param dates on which every day may be
 * @param weekdays empty: any
 */
public record Waiter(
        UUID id,
        CourseId course,
        int cycle,
        Optional<VisitId> visit,
        DateWindow dates,
        Set<DayOfWeek> weekdays,
        StartHours hours) {
    public Waiter {
        weekdays = Set.copyOf(weekdays);
    }

    boolean takes(LocalDate date) {
        return dates.contains(date) && (weekdays.isEmpty() || weekdays.contains(date.getDayOfWeek()));
    }

    boolean takesAll(Collection<LocalDate> some) {
        return some.stream().allMatch(this::takes);
    }
}

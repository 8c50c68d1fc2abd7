package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;

/**
 * A cycle of a course as the schedule sees it.
 *
 * @param window the days on which day 1 may be
 * @param dropped skipped or cancelled: not to be booked
 * @param days in order, without those that were left out; at least one unless the cycle is dropped
 */
public record PlannedCycle(int number, DateWindow window, boolean dropped, List<PlannedDay> days) {
    public PlannedCycle {
        days = List.copyOf(days);
    }

    /** The days that still may be booked. */
    List<PlannedDay> open() {
        return days.stream().filter(day -> !day.fixed()).toList();
    }

    /** Whether nothing of it is booked or given yet. */
    boolean isUntouched() {
        return days.stream().noneMatch(PlannedDay::fixed);
    }

    /** The dates of its days in order when some are put on new dates; days that are neither fixed nor new are left out. */
    List<LocalDate> dates(Map<DayId, LocalDate> wanted) {
        List<LocalDate> dates = new ArrayList<>();
        for (PlannedDay day : days) {
            LocalDate date = day.fixed() ? day.date() : wanted.get(day.id());
            if (date != null) {
                dates.add(date);
            }
        }
        return dates;
    }
}

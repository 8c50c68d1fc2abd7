package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * One cycle to be placed whole.
 *
 * @param planned the dates as planned, one for each day; a refusal speaks of them when no others are left
 * @param dates lists of dates, one date for each day, on which the cycle may be, best first
 * @param shut dates of the window on which the centre is closed: only to tell a caller who was refused
 * @param later lists of dates outside of the window, nearest first: only to tell a caller who was refused
 * @param anyOfWindow whether the dates are all those of a window, among which places may choose when it fills up
 */
public record CycleWish(
        int cycle,
        List<DayWish> days,
        List<LocalDate> planned,
        List<List<LocalDate>> dates,
        List<LocalDate> shut,
        List<List<LocalDate>> later,
        boolean anyOfWindow) {
    /** With dates that are taken in their order, however full the days are. */
    public CycleWish(
            int cycle,
            List<DayWish> days,
            List<LocalDate> planned,
            List<List<LocalDate>> dates,
            List<LocalDate> shut,
            List<List<LocalDate>> later) {
        this(cycle, days, planned, dates, shut, later, false);
    }

    /** With no date of the window closed. */
    public CycleWish(
            int cycle,
            List<DayWish> days,
            List<LocalDate> planned,
            List<List<LocalDate>> dates,
            List<List<LocalDate>> later) {
        this(cycle, days, planned, dates, List.of(), later);
    }

    public CycleWish {
        days = List.copyOf(days);
        planned = List.copyOf(planned);
        shut = List.copyOf(shut);
        dates = dates.stream().map(List::copyOf).toList();
        later = later.stream().map(List::copyOf).toList();
        int size = days.size();
        if (size == 0
                || planned.size() != size
                || dates.stream().anyMatch(list -> list.size() != size)
                || later.stream().anyMatch(list -> list.size() != size)) {
            throw new IllegalArgumentException("one date for each day of the cycle");
        }
    }
}

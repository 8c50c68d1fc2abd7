package org.infusary.bench.year;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Which dates the centre is open on by its weekly hours: Monday to Friday. */
final class Week {
    private Week() {}

    static boolean isOpen(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    /** The date itself when open, else the next that is. */
    static LocalDate openFrom(LocalDate date) {
        LocalDate day = date;
        while (!isOpen(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}

package org.infusary.course.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.infusary.kernel.DateWindow;
import org.infusary.site.rules.OpenDays;

/** Open days of centres that tests plan at. */
final class Calendars {
    private Calendars() {}

    static OpenDays weekdaysWithout(DateWindow known, LocalDate... closed) {
        return weekdaysWithout(known, List.of(closed));
    }

    static OpenDays weekdaysWithout(DateWindow known, Collection<LocalDate> closed) {
        return open(known, day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !closed.contains(day));
    }

    static OpenDays everyDay(DateWindow known) {
        return open(known, day -> true);
    }

    private static OpenDays open(DateWindow known, Predicate<LocalDate> isOpen) {
        return new OpenDays(
                known,
                known.from()
                        .datesUntil(known.to().plusDays(1))
                        .filter(isOpen)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}

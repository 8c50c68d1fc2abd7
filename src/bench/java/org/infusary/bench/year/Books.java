package org.infusary.bench.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The days of one centre. */
final class Books {
    private final int chairs;
    private final int nurses;
    private final NavigableMap<LocalDate, DayBook> days = new TreeMap<>();

    Books(int chairs, int nurses) {
        this.chairs = chairs;
        this.nurses = nurses;
    }

    DayBook on(LocalDate date) {
        return days.computeIfAbsent(date, day -> new DayBook(day, chairs, nurses));
    }

    boolean isOpen(LocalDate date) {
        return Week.isOpen(date) && !on(date).isClosed();
    }

    /** All open dates after that one up to the last that anybody was ever booked on or looked for. */
    List<LocalDate> openAfter(LocalDate date) {
        return date.plusDays(1)
                .datesUntil(days.lastKey().plusDays(1))
                .filter(this::isOpen)
                .toList();
    }

    /** Days in a row from that one on, closed ones skipped, within a week (default of the product); empty when there are none. */
    Optional<List<LocalDate>> row(LocalDate first, int days) {
        List<LocalDate> row = new ArrayList<>();
        for (LocalDate date = first; row.size() < days && date.isBefore(first.plusDays(7)); date = date.plusDays(1)) {
            if (isOpen(date)) {
                row.add(date);
            }
        }
        return Optional.of(row).filter(dates -> dates.size() == days && isOpen(first));
    }
}

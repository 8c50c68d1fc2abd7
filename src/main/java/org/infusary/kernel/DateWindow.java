package org.infusary.kernel;

import java.time.LocalDate;

/** Days on which something may be done; both ends belong to it. */
public record DateWindow(LocalDate from, LocalDate to) {
    public DateWindow {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("a window begins before it ends");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}

package org.infusary.web;

import java.time.LocalDate;
import org.infusary.kernel.DateWindow;

/** The days between the query parameters {@code from} and {@code to}, both included. */
public final class AskedDays {
    private AskedDays() {}

    /**
     * @param most how many days at most, both ends counted
     * @throws BadRequest when they end before they begin, or are more
     */
    public static DateWindow of(LocalDate from, LocalDate to, int most) {
        if (to.isBefore(from) || !to.isBefore(from.plusDays(most))) {
            throw new BadRequest("to", "must be from the date in from to " + (most - 1) + " days after it");
        }
        return new DateWindow(from, to);
    }
}

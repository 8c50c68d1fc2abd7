package org.infusary.site;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.infusary.kernel.DateWindow;
import org.infusary.web.BadRequest;
import org.jspecify.annotations.Nullable;

/** Which dates this room takes. */
final class Dates {
    static final int LONGEST_SPAN_DAYS = 400;

    /** How far ahead anyone may announce a closure or a shift. */
    private static final int YEARS_AHEAD = 5;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private Dates() {}

    static void mustBeShort(DateWindow days) {
        mustBePlausible("from", days.from());
        mustBePlausible("to", days.to());
        if (ChronoUnit.DAYS.between(days.from(), days.to()) >= LONGEST_SPAN_DAYS) {
            throw new BadRequest("to", "must leave at most " + LONGEST_SPAN_DAYS + " days, both ends counted");
        }
    }

    private static void mustBePlausible(String field, LocalDate date) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new BadRequest(field, "must be a date from " + EARLIEST + " to " + LATEST);
        }
    }

    /** 400 for what is over, and for what is so far ahead that the year must be a slip. */
    static void mustBeAhead(String field, LocalDate date, LocalDate today) {
        if (date.isBefore(today)) {
            throw new BadRequest(field, "must not be before today");
        }
        if (date.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new BadRequest(field, "must be at most " + YEARS_AHEAD + " years ahead");
        }
    }

    /**
     * From today on, past every day on which a visit can be booked: an order begins at most 366 days ahead, and no course is
     * planned farther than twelve months.
     */
    static DateWindow bookable(LocalDate today) {
        return new DateWindow(today, today.plusYears(2));
    }

    /**
     * The span a list is asked for.
     *
     * @param from absent means today
     * @param to absent means as many days as a span may have, from {@code from} on
     */
    static DateWindow span(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate first = from == null ? today : from;
        mustBePlausible("from", first);
        LocalDate last = to == null ? first.plusDays(LONGEST_SPAN_DAYS - 1) : to;
        if (first.isAfter(last)) {
            throw new BadRequest("to", "must not be before from");
        }
        DateWindow days = new DateWindow(first, last);
        mustBeShort(days);
        return days;
    }
}

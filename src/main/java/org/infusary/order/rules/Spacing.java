package org.infusary.order.rules;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import org.infusary.kernel.Interval;
import org.infusary.site.rules.SitePolicy;
import org.jspecify.annotations.Nullable;

/**
 * How far the cycles of an order may stray from their planned day.
 *
 * @param windowDaysBefore 0 to 14; together with {@code windowDaysAfter} less than the interval
 * @param windowDaysAfter 0 to 14
 * @param minimumGapDays from the last day given to the next cycle
 */
public record Spacing(int windowDaysBefore, int windowDaysAfter, int minimumGapDays) {
    /** The longest interval, in days: 52 weeks, 12 months. */
    public static final int LONGEST_INTERVAL_DAYS = 366;

    /** The first of a common year's February: from there every number of months is at its shortest. */
    private static final LocalDate SHORTEST_MONTHS = LocalDate.of(2025, 2, 1);

    /** Fewest days the interval can last; months are counted from February. */
    public static int shortestDays(Interval every) {
        return (int) DAYS.between(SHORTEST_MONTHS, every.after(SHORTEST_MONTHS));
    }

    /**
     * Most days the gap may ask for: the days left when a cycle of so many days has been given and the next is due.
     *
     * @param days of the cycle, 1 to 5
     */
    public static int longestGap(Interval every, int days) {
        return shortestDays(every) - (days - 1);
    }

    /**
     * What is asked for, and where nothing is asked for the default: the site's window as far as it fits into the
     * interval, and a gap of half the interval (a default of ours: no published number was found).
     *
     * @param regimen whose maintenance, if any, bounds the defaults
     */
    public static Spacing of(WantedSpacing wanted, SitePolicy policy, WantedRegimen regimen) {
        Interval every = regimen.every();
        WantedDose maintenance = regimen.maintenance();
        int room = every == null ? Integer.MAX_VALUE : shortestDays(every) - 1;
        Integer asked = wanted.windowDaysAfter();
        int before = orElse(
                wanted.windowDaysBefore(),
                Math.min(policy.windowDaysBefore(), asked == null ? room / 2 : Math.max(0, room - asked)));
        int after = orElse(asked, Math.min(policy.windowDaysAfter(), Math.max(0, room - before)));
        int gap = every == null || maintenance == null
                ? 0
                : Math.min(shortestDays(every) / 2, longestGap(every, maintenance.days()));
        return new Spacing(before, after, orElse(wanted.minimumGapDays(), gap));
    }

    private static int orElse(@Nullable Integer wanted, int otherwise) {
        return wanted == null ? otherwise : wanted;
    }
}

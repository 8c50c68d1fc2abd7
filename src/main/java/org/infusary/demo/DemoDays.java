package org.infusary.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The days of the demonstration centre: Monday to Friday but for four holidays a year, in New York. */
public final class DemoDays {
    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** An induction of five open days spans at most a week. */
    private static final int INDUCTION_DAYS = 5;

    private static final int INDUCTION_SPAN = 7;

    private DemoDays() {}

    public static boolean isOpen(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && !holidays(day.getYear()).contains(day);
    }

    /** Whether an induction over five open days may begin on this day. */
    public static boolean fitsInduction(LocalDate day) {
        return isOpen(day)
                && IntStream.range(0, INDUCTION_SPAN)
                                .mapToObj(day::plusDays)
                                .filter(DemoDays::isOpen)
                                .count()
                        >= INDUCTION_DAYS;
    }

    static SortedSet<LocalDate> holidays(int year) {
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(MonthDay.of(Month.JANUARY, 1).atYear(year));
        days.add(MonthDay.of(Month.JULY, 4).atYear(year));
        days.add(LocalDate.of(year, Month.NOVEMBER, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY)));
        days.add(MonthDay.of(Month.DECEMBER, 25).atYear(year));
        return days;
    }
}

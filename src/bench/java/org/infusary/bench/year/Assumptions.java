package org.infusary.bench.year;

import java.time.LocalDate;
import org.infusary.site.rules.NurseLoad;

/**
 * Every number of the made-up year. None is clinical knowledge: they only give the policies something to do. "Default" is a
 * default of the product, "assumption" is ours.
 */
final class Assumptions {
    /** Assumption: a Monday; no public holidays, closures are drawn. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    /** Assumption: two cycles of four weeks, so that the book is full before anything is counted. */
    static final int WARM_UP_DAYS = 56;
    /** A year of whole weeks. */
    static final int COUNTED_DAYS = 364;

    /** Assumption: 07:00 to 18:00, Monday to Friday. */
    static final int OPENS = 7 * 60;

    static final int OPEN_MINUTES = 11 * 60;
    /** The raster of the product's search. */
    static final int TICK = 5;

    static final int TICKS = OPEN_MINUTES / TICK;
    /** Default: starts at :00, :15, :30 and :45. */
    static final int SLOT = 15;
    /** Default: a nurse watches three patients whose rate rises, or four at a steady rate. */
    static final NurseLoad NURSE_LOAD = new NurseLoad(3, 4);
    /** Assumption: a nurse for three chairs, rounded up; they are then three quarters booked. */
    static final double NURSES_PER_CHAIR = 1 / 3.0;
    /** The aim of the benchmark, as a share of the minutes of all chairs. */
    static final double BOOKED = 0.80;
    /** Default: a cycle begins up to three days before or after its planned day. */
    static final int WINDOW_DAYS = 3;
    /** Default: the next two cycles are firm. */
    static final int FIRM_CYCLES = 2;
    /** Assumption: a new patient is planned to begin a week after the request. */
    static final int START_AFTER_DAYS = 7;
    /** Assumption: an add-on begins on the next day, or up to three days later. */
    static final int URGENT_WINDOW_DAYS = 3;
    /** Assumption: days from the last day of a cycle to the next cycle at least. */
    static final int LEAST_GAP_DAYS = 7;
    /** Assumption: how far after its window, or after the first day that is left, a cycle is looked for. */
    static final int LATER_DAYS = 168;

    /** Assumption: minutes from the start until a nurse places the access, and until the first drop. */
    static final int UNTIL_ACCESS = 20;

    static final int UNTIL_INFUSION = 30;
    /** Assumption: minutes for which the rate rises. */
    static final int TITRATION = 45;
    /** Default: minutes of observation are 20, and 60 in a first cycle. */
    static final int FIRST_LONGER = 40;
    /**
     * The aim: two to eight hours, here from the start until the chair is free; assumption: most are short, an hour
     * above the shortest on average.
     */
    static final int SHORTEST = 120;

    static final int LONGEST = 480;
    static final int MEAN_ABOVE_SHORTEST = 60;
    /** Assumption: half of the patients come every three weeks, half every four. */
    static final double THREE_WEEKS = 0.5;
    /** Assumption: cycles of maintenance with two days; the others have one. */
    static final double TWO_DAYS = 0.4;
    /** Assumption: new patients who begin with two to five days of induction. */
    static final double INDUCTION = 0.6;
    /** Assumption: cycles until a patient leaves, on average. */
    static final double CYCLES = 13;
    /** Assumption: share of the booked minutes that are add-ons. */
    static final double URGENT = 0.06;
    /** The aim: visits to which the patient does not come. */
    static final double NO_SHOW = 0.05;

    /** Assumption: a closed day in so many open days, told one to three days before. */
    static final double DAY_CLOSED = 1 / 45.0;
    /** Assumption: a chair is out of service for a day. */
    static final double CHAIR_CLOSED = 1 / 120.0;
    /** Assumption: one nurse fewer for a day. */
    static final double NURSE_SHORT = 1 / 20.0;
    /** Assumption: most days before which it is known. */
    static final int MOST_NOTICE = 3;

    /** Assumption: patients who come late, and by how much at most. */
    static final double LATE = 0.25;

    static final int MOST_LATE = 45;
    /** Assumption: infusions that run more slowly, and what they take longer at most. */
    static final double SLOW = 0.3;

    static final double MOST_SLOWER = 0.3;

    private Assumptions() {}
}

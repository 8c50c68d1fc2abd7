package org.infusary.schedule.rules;

/** What an offer trades against what was planned or wished. */
public enum TradeCode {
    /** The cycle begins before its target, inside its window. */
    EARLY,
    /** The cycle begins after its target, inside its window. */
    LATE,
    /** The cycle begins after its window: not to be booked as it is. */
    OUTSIDE_WINDOW,
    /** The days of the cycle are on different chairs. */
    SEVERAL_CHAIRS,
    /** The days of the cycle begin at different hours of the clock. */
    SEVERAL_HOURS,
    /** Not one of the weekdays wished for. */
    WEEKDAY,
    /** Not within the hours wished for. */
    TIME_OF_DAY,
    /** Not the chair wished for, or not the one of last time. */
    CHAIR,
    /** Not a bed, private room or chair, whichever is wished for. */
    CHAIR_KIND,
    /** A companion comes along, and the centre keeps no record of seats: ask. */
    COMPANION
}

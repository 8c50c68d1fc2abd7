package org.infusary.schedule.rules;

/** What became of a hold. The last three never change again. */
public enum HoldStatus {
    /** Its places are kept. */
    HELD,
    BOOKED,
    /** Given back before its time was up. */
    RELEASED,
    /** Its time was up first. */
    EXPIRED
}

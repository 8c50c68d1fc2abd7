package org.infusary.schedule.rules;

/** By what a place became free. */
public enum FreedBy {
    CANCELLED,
    NO_SHOW,
    /** The visit went to another place, or lasts otherwise. */
    MOVED,
    /** The visit was left out of its cycle. */
    OMITTED,
    /** The infusion was over before it was planned to be. */
    ENDED_EARLY,
    /** Given back before the hold was over. */
    HOLD_RELEASED,
    /** The hold was over and not booked. */
    HOLD_EXPIRED
}

package org.infusary.schedule.rules;

/** What chairs are assigned anew for. */
public enum SeatingAim {
    /** Visits close together, so that the free time of the chairs is in long stretches: while the date is still booked. */
    COMPACT,
    /** Long pauses between the visits of a chair, so that one that runs late keeps few waiting: the evening before. */
    SPREAD
}

package org.infusary.schedule.rules;

/** Where a move stands. */
public enum MoveStatus {
    /** Nothing is touched until a prescriber says yes. */
    AWAITING_CONFIRMATION,
    /** It has happened. */
    DONE,
    /** A prescriber said no; nothing was touched. */
    REJECTED
}

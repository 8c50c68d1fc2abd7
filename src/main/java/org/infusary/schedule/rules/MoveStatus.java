package org.infusary.schedule.rules;

/** Where a move stands. */
public enum MoveStatus {
    /** It has happened. */
    DONE
}

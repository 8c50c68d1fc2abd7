package org.infusary.report;

/** What the visits of a report are counted by. */
enum Period {
    DAY,
    /** Begins on Monday. */
    WEEK
}

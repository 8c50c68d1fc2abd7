package org.infusary.course.rules;

/** What becomes of the days of a cycle that is counted anew. */
public enum CycleFate {
    /** Its booked visits go to other dates. */
    MOVES,
    /** It is booked inside its new window and stays there. */
    STAYS,
    /** Nothing of it is booked: it is planned on other dates, or the same. */
    PLANNED,
    /** Nothing of it is booked, and the order ends before it: it is no longer planned. */
    ENDS
}

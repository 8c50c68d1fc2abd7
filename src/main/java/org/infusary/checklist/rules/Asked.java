package org.infusary.checklist.rules;

/** When an item may be answered, and whether such an answer counts on the day of the visit. */
public enum Asked {
    /** Only on the day, with the patient here. */
    AT_CHAIR,
    /** Also before, for instance by telephone; the answer counts on whatever day it was given. */
    EARLY,
    /** Also before, for instance by telephone; shown at the chair and confirmed there on the day. */
    EARLY_AND_AT_CHAIR;

    /** Whether it may be answered before the patient arrives. */
    public boolean mayBeEarly() {
        return this != AT_CHAIR;
    }

    /** Whether only an answer given on the day of the visit counts. */
    public boolean countsOnTheDayOnly() {
        return this != EARLY;
    }
}

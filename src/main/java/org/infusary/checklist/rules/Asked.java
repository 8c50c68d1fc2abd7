package org.infusary.checklist.rules;

/** When an item may be answered, and whether such an answer counts on the day of the visit. */
public enum Asked {
    /** Only on the day, with the patient here. */
    AT_CHAIR,
    /** Also before, for instance by telephone; the answer counts on whatever day it was given. */
    EARLY,
    /** Also by telephone, which is shown at the chair; counts only when it is asked again there on the day. */
    EARLY_AND_AT_CHAIR;

    /** Whether it may be answered before the patient arrives, by whatever channel, and the answer counts. */
    public boolean mayBeEarly() {
        return this == EARLY;
    }

    /** Whether it may be asked by telephone. */
    public boolean mayBeByTelephone() {
        return this != AT_CHAIR;
    }

    /** Whether what was said by telephone counts only when it is asked again at the chair. */
    public boolean isConfirmedAtChair() {
        return this == EARLY_AND_AT_CHAIR;
    }

    /** Whether only an answer given on the day of the visit counts. */
    public boolean countsOnTheDayOnly() {
        return this != EARLY;
    }
}

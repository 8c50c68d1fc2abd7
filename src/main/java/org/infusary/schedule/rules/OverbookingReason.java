package org.infusary.schedule.rules;

/** Why more nurses are wanted for a visit than are at work. */
public enum OverbookingReason {
    /** The treatment cannot wait for a free nurse. */
    URGENT,
    /** A patient who came late is let in after all. */
    LATE_PATIENT,
    /** A day that was missed is made up. */
    MISSED_DAY,
    /** A nurse who is not on the staffing plan helps out. */
    STAFF_ON_CALL,
    /** A prescriber wants it so. */
    CLINICAL_DECISION
}

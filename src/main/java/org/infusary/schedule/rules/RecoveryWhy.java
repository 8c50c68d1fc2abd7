package org.infusary.schedule.rules;

/** Why the next infusion of a course is not booked. */
public enum RecoveryWhy {
    /** The patient did not come to the visit that would have given it. */
    NO_SHOW,
    /** Its visit was called off. */
    CANCELLED,
    /** Its window has come, and it has never had a visit. */
    NEVER_BOOKED
}

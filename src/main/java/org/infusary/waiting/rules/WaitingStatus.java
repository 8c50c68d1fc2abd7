package org.infusary.waiting.rules;

/** Where an entry of the waiting list stands. The last three never change again. */
public enum WaitingStatus {
    WAITING,
    /** A place is kept, and the patient is being asked. */
    OFFERED,
    BOOKED,
    WITHDRAWN,
    /** Waited as long as was wanted. */
    EXPIRED
}

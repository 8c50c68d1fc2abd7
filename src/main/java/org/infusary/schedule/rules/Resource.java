package org.infusary.schedule.rules;

/** What stands in the way of a visit. */
public enum Resource {
    /** The centre is not open. */
    HOURS,
    /** The chair is closed, out of service, or not the centre's. */
    CLOSURE,
    /** The chair is taken, or none of the kind wished for is there. */
    CHAIR,
    /** The nurses at work are not enough. */
    NURSE,
    /** The patient sits elsewhere at that time. */
    PATIENT,
    /** The days of the cycle cannot be put on the calendar as its rules ask. */
    DATES;

    /** Whether other visits stand in the way, so that another place or time may do. */
    public boolean isTaken() {
        return switch (this) {
            case CHAIR, NURSE, PATIENT -> true;
            case HOURS, CLOSURE, DATES -> false;
        };
    }
}

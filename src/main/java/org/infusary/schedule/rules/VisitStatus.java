package org.infusary.schedule.rules;

/** The life of a visit. The last five never change again. */
public enum VisitStatus {
    /** Kept for a while; gone when that is over, unless it is booked before. */
    HELD,
    BOOKED,
    ARRIVED,
    /** The checklist is signed and nothing stops the start. */
    READY,
    INFUSING,
    PAUSED,
    COMPLETED,
    /** Ended with grams left ungiven. */
    STOPPED_EARLY,
    CANCELLED,
    NO_SHOW,
    /** Left out of its cycle on a prescriber's word. */
    OMITTED;

    public boolean mayBecome(VisitStatus next) {
        return switch (this) {
            case HELD -> next == BOOKED;
            case BOOKED -> next == ARRIVED || next == CANCELLED || next == NO_SHOW || next == OMITTED;
            case ARRIVED -> next == BOOKED || next == READY || next == CANCELLED;
            case READY -> next == ARRIVED || next == INFUSING || next == CANCELLED;
            case INFUSING -> next == PAUSED || next == COMPLETED || next == STOPPED_EARLY;
            case PAUSED -> next == INFUSING || next == COMPLETED || next == STOPPED_EARLY;
            case COMPLETED, STOPPED_EARLY, CANCELLED, NO_SHOW, OMITTED -> false;
        };
    }

    /** Whether the visit takes its chair: everything but what was called off. */
    public boolean takesChair() {
        return this != CANCELLED && this != NO_SHOW && this != OMITTED;
    }
}

package org.infusary.waiting.rules;

/** Why somebody waits. */
public enum WaitingReason {
    /** Nothing could be offered in the window of the cycle. */
    NO_PLACE_FOUND,
    EARLIER_WISHED,
    OTHER_TIME_WISHED,
    /** Somebody who treats the patient asks for it. */
    CLINICAL_NEED
}

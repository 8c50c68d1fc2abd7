package org.infusary.brand.rules;

/** The life of a switch. */
public enum SwitchStatus {
    /** It waits for a prescriber and touches nothing. */
    REQUESTED,
    /** A prescriber has said yes: the days from its first one on are planned and booked on the other product. */
    APPROVED,
    /** The first day on the other product was given. Seen from the course, never stored. */
    EFFECTIVE,
    REJECTED,
    WITHDRAWN
}

package org.infusary.order.rules;

/** How urgently an order is asked for; words of FHIR's request priority, of which only those are here that differ in effect. */
public enum Priority {
    ROUTINE,
    /** Has a day by which the first cycle must begin. */
    URGENT
}

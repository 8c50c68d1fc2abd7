package org.infusary.course.rules;

/** The life of a cycle. */
public enum CycleStatus {
    PROJECTED,
    BOOKED,
    IN_PROGRESS,
    COMPLETED,
    /** Grams were left ungiven: a decision for the prescriber. */
    PARTIAL,
    SKIPPED,
    CANCELLED
}

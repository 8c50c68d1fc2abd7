package org.infusary.course.rules;

/** What a cycle is for. */
public enum CycleKind {
    INDUCTION,
    MAINTENANCE,
    SINGLE
}

package org.infusary.checklist.rules;

/** What an item weighs; the words of the rules reference, {@code severityMeaning}. */
public enum Severity {
    /** The start is refused; only a new order or a corrected answer clears it. */
    HARD_STOP,
    /** A warning needs an acknowledgement with user, time and reason. */
    SOFT_WARNING,
    /** Shown and stored; never holds. */
    INFO
}

package org.infusary.checklist.rules;

/** How one item of a checklist stands. */
public enum ItemState {
    /** Not answered yet, or a part of the answer is missing. */
    OPEN,
    PASS,
    /** Start needs an acknowledgement. */
    WARN,
    /** Start is refused. */
    STOP,
    /** Does not concern this patient, product or visit. */
    NOT_APPLICABLE
}

package org.infusary.checklist.rules;

/** Whether an override counts. */
public enum OverrideState {
    /** For the answer that stands, until it expires. */
    IN_FORCE,
    EXPIRED,
    /** The item was answered anew. */
    LAPSED,
    WITHDRAWN
}

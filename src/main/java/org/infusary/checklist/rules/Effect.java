package org.infusary.checklist.rules;

/** What follows when a rule of an item holds. */
public enum Effect {
    /** Shown; the item passes. */
    NOTE,
    /** The item does not concern this patient, product or visit. */
    NOT_APPLICABLE,
    /** The start needs an acknowledgement by anyone who may answer. */
    WARN,
    /** The start needs a prescriber's acknowledgement. */
    ASK_PRESCRIBER,
    /** The item counts as not answered. */
    OPEN,
    /** The start is refused. */
    STOP;

    ItemState state() {
        return switch (this) {
            case NOTE -> ItemState.PASS;
            case NOT_APPLICABLE -> ItemState.NOT_APPLICABLE;
            case WARN, ASK_PRESCRIBER -> ItemState.WARN;
            case OPEN -> ItemState.OPEN;
            case STOP -> ItemState.STOP;
        };
    }
}

package org.infusary.infusion.rules;

/** What may be recorded of an infusion. */
public enum EventKind {
    STARTED,
    RATE_CHANGED,
    PAUSED,
    RESUMED,
    VITALS,
    NOTE,
    ENDED,
    /** An earlier event was recorded wrongly and does not count. */
    UNDONE;

    /** Whether a person records it as such; the others follow from starting, ending and undoing. */
    public boolean isRecordedByHand() {
        return this != STARTED && this != ENDED && this != UNDONE;
    }

    /** Start and end stay; what was undone is recorded anew. */
    public boolean canBeUndone() {
        return isRecordedByHand();
    }

    /** Vital signs are taken at the end and while the patient is observed after it. */
    public boolean mayFollowTheEnd() {
        return this == VITALS;
    }
}

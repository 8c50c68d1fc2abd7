package org.infusary.infusion.rules;

/** What may be recorded while an infusion runs. */
public enum EventKind {
    STARTED,
    RATE_CHANGED,
    PAUSED,
    RESUMED,
    VITALS,
    NOTE,
    ENDED;

    /** Whether a person records it as such; the others follow from starting and ending. */
    public boolean isRecordedByHand() {
        return this != STARTED && this != ENDED;
    }
}

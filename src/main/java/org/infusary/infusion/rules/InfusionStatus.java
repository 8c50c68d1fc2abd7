package org.infusary.infusion.rules;

/** The life of an infusion. The last two never change again. */
public enum InfusionStatus {
    RUNNING,
    PAUSED,
    COMPLETED,
    /** Ended with grams left ungiven. */
    STOPPED_EARLY;

    public boolean mayBecome(InfusionStatus next) {
        return switch (this) {
            case RUNNING -> next == PAUSED || next.isEnded();
            case PAUSED -> next == RUNNING || next.isEnded();
            case COMPLETED, STOPPED_EARLY -> false;
        };
    }

    public boolean isEnded() {
        return this == COMPLETED || this == STOPPED_EARLY;
    }
}

package org.infusary.ledger.rules;

/** What was done at a reaction. */
public enum ActionTaken {
    SLOW,
    PAUSE,
    STOP,
    /** Nothing, such as when the infusion was over. */
    NONE;

    /** Whether that is what was advised. */
    public boolean follows(ReactionStep advised) {
        return name().equals(advised.name());
    }
}

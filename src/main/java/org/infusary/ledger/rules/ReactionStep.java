package org.infusary.ledger.rules;

/** What to do with the pump when a patient reacts; later ones do more. */
public enum ReactionStep {
    /** Back to the rate that was tolerated. */
    SLOW,
    /** Stop for now; restart slower when it has settled. */
    PAUSE,
    /** Stop, and do not restart today. */
    STOP
}

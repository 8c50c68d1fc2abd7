package org.infusary.ledger.rules;

/** What a prescriber decides about a blocked product. */
public enum ReviewDecision {
    /** It may be given again. */
    LIFTED,
    /** It stays blocked: another brand is to be ordered. */
    CONFIRMED,
    /** An earlier decision is taken back: it is blocked and to be reviewed again. */
    REOPENED
}

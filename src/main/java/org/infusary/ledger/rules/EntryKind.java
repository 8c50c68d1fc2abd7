package org.infusary.ledger.rules;

/** What an entry of the ledger says. */
public enum EntryKind {
    /** A vial was given at one of our sites. */
    GIVEN_HERE,
    /** Someone reported that the patient had it elsewhere. */
    REPORTED,
    /** An earlier entry was a mistake. */
    VOID
}

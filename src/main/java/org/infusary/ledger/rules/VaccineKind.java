package org.infusary.ledger.rules;

/** A live vaccine given lately or planned. */
public enum VaccineKind {
    NONE,
    MMR,
    VARICELLA,
    /** Another live vaccine; the table of intervals does not cover it. */
    OTHER
}

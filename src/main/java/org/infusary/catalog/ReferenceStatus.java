package org.infusary.catalog;

/** How sure a value of the reference is. Only the first two and {@code CONFIRMED} may drive a hard stop. */
public enum ReferenceStatus {
    /** Read in a label, an FDA record or the maker's professional page. */
    LABEL,
    /** Read only in a compendium, a pharmacy sheet, news or a superseded label. */
    SECONDARY,
    /** Computed or deduced from values that were read: may warn, never stop. */
    INFERRED,
    /** A package code whose code and size stand in one FDA record. */
    CONFIRMED,
    /** Not found: unknown, never absent. */
    UNCONFIRMED
}

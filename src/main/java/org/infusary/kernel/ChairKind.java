package org.infusary.kernel;

/** What a place to infuse is. */
public enum ChairKind {
    CHAIR,
    BED,
    PRIVATE_ROOM
}

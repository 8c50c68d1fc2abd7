package org.infusary.site.rules;

/** What a place to infuse is. */
public enum ChairKind {
    CHAIR,
    BED,
    PRIVATE_ROOM
}

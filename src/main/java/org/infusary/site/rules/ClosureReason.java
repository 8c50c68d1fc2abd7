package org.infusary.site.rules;

/** Why a centre or one of its chairs is closed. */
public enum ClosureReason {
    HOLIDAY,
    MAINTENANCE,
    STAFF,
    OTHER
}

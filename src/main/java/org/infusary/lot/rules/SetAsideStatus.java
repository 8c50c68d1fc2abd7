package org.infusary.lot.rules;

/** Where vials stand that were set aside for a visit. */
public enum SetAsideStatus {
    SET_ASIDE,
    /** All of them were hung at the visit. */
    HUNG,
    RELEASED,
    /** The visit's date passed. */
    EXPIRED,
    /** The visit is over or was called off. */
    VISIT_ENDED,
    /** The visit's product, grams or centre changed, or its date went past the expiry. */
    VISIT_CHANGED,
    RECALLED
}

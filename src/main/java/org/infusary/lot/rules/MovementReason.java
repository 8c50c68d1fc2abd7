package org.infusary.lot.rules;

/** Why vials were wasted, returned, or counted anew. */
public enum MovementReason {
    EXPIRED,
    BROKEN,
    /** Too warm, frozen, or in the light for too long. */
    STORAGE_FAILURE,
    PREPARED_NOT_GIVEN,
    RECALLED,
    NOT_NEEDED,
    COUNTED,
    ENTERED_WRONGLY,
    /** A vial that was recorded as hung by mistake is back. */
    HANGING_UNDONE
}

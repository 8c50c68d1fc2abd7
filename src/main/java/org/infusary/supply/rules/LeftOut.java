package org.infusary.supply.rules;

/** Why vials on hand are not proposed for a visit. */
public enum LeftOut {
    RECALLED,
    /** Their last day is before the visit's date. */
    EXPIRES_BEFORE_VISIT,
    OF_ANOTHER_PATIENT,
    /** All of them are set aside, for this visit or others. */
    SET_ASIDE
}

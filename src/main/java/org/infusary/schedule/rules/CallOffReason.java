package org.infusary.schedule.rules;

/** Why a visit was called off. */
public enum CallOffReason {
    PATIENT_UNWELL,
    PATIENT_REQUEST,
    /** Set for a no-show; a cancellation may tell that the patient will not come. */
    DID_NOT_COME,
    /** A prescriber decided so. */
    CLINICAL_DECISION,
    /** The checklist stopped the start. */
    CHECKLIST_STOP,
    ORDER_CHANGED,
    NO_PRODUCT,
    NO_STAFF,
    NO_CHAIR,
    CENTRE_CLOSED,
    /** The payer has not authorised it. */
    NOT_AUTHORISED,
    WEATHER,
    BOOKED_IN_ERROR
}

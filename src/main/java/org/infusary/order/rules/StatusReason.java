package org.infusary.order.rules;

/** Why the life of an order took a turn. */
public enum StatusReason {
    /** The order was a mistake and should never have been placed. */
    ENTERED_IN_ERROR,
    /** A new order takes its place: another dose, interval or brand. */
    REPLACED,
    /** Nothing is left to give. */
    TREATMENT_COMPLETE,
    NO_RESPONSE,
    REACTION,
    /** Illness or operation in between. */
    INTERCURRENT_ILLNESS,
    /** Weight, blood values or another review is due first. */
    REVIEW_DUE,
    /** Another therapy, or another route. */
    THERAPY_CHANGED,
    SUPPLY,
    PAYER,
    PATIENT_REQUEST,
    TRANSFERRED,
    DECEASED,
    OTHER
}

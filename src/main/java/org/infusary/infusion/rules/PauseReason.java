package org.infusary.infusion.rules;

/** Why the pump was paused. */
public enum PauseReason {
    REACTION,
    /** The vein, the port or the line. */
    ACCESS,
    PATIENT_REQUEST,
    /** Waiting for the next vial. */
    EMPTY_VIAL,
    PUMP,
    OTHER
}

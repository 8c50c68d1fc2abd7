package org.infusary.patient;

/** What happened to a condition in a patient's record. */
public enum ConditionChange {
    NOTED,
    TAKEN_BACK
}

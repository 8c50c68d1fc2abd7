package org.infusary.task.rules;

/** Why a task is not answered. */
public enum CancelReason {
    NO_LONGER_NEEDED,
    ENTERED_IN_ERROR
}

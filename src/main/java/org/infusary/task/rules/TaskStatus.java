package org.infusary.task.rules;

/** The life of a task, in the words of FHIR R4 Task. The last two never change again. */
public enum TaskStatus {
    REQUESTED,
    COMPLETED,
    CANCELLED
}

package org.infusary.checklist.rules;

/** How an answer was got from the patient. */
public enum AnswerChannel {
    IN_PERSON,
    TELEPHONE
}

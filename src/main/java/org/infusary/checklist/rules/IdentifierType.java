package org.infusary.checklist.rules;

/** What a patient was identified by; the identifier itself is not kept here. */
public enum IdentifierType {
    FULL_NAME,
    BIRTH_DATE,
    RECORD_NUMBER,
    WRISTBAND,
    PHOTO,
    ADDRESS
}

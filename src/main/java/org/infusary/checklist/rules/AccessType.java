package org.infusary.checklist.rules;

/** How the vein is reached. */
public enum AccessType {
    PERIPHERAL,
    MIDLINE,
    PORT,
    PICC,
    TUNNELLED_CATHETER,
    OTHER_CENTRAL
}

package org.infusary.checklist.rules;

/** How the vein is reached. */
public enum AccessType {
    PERIPHERAL,
    MIDLINE,
    PORT,
    PICC,
    TUNNELLED_CATHETER,
    OTHER_CENTRAL;

    /** Whether it is an indwelling central catheter, itself a risk factor for thrombosis (item IV_ACCESS). */
    public boolean isCentral() {
        return this != PERIPHERAL && this != MIDLINE;
    }
}

package org.infusary.checklist.rules;

/** Blood group as far as haemolysis after immunoglobulin cares. */
public enum BloodGroup {
    O,
    NON_O,
    UNKNOWN
}

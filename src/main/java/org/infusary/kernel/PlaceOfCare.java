package org.infusary.kernel;

/** Where an infusion is given. */
public enum PlaceOfCare {
    /** The patient comes to the centre and takes a chair. */
    CENTRE,
    /** A nurse of the centre drives to the patient. */
    HOME
}

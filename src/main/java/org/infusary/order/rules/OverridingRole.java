package org.infusary.order.rules;

/** In which role someone overrides a stop of the matrix. */
public enum OverridingRole {
    PRESCRIBER
}

package org.infusary.checklist.rules;

/** What the line is flushed with; the words of the product reference. */
public enum FlushFluid {
    /** Sodium chloride 0.9 %. */
    NS,
    /** Glucose 5 %. */
    D5W,
    OTHER
}

package org.infusary.eligibility.rules;

/** Whether a product fits a patient. The later word is the graver one. */
public enum Fit {
    OK,
    /** It may be ordered; someone should look at the reasons. */
    WARN,
    /** It is not ordered unless a prescriber decides so and says why. */
    STOP;

    /** The graver of the two. */
    public Fit and(Fit other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

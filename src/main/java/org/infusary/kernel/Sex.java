package org.infusary.kernel;

/** Administrative gender; the ideal body weight has a formula for the first two only. */
public enum Sex {
    MALE,
    FEMALE,
    OTHER,
    UNKNOWN
}

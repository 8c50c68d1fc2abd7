package org.infusary.kernel;

/** A fact of which it may be unknown whether it is so; unknown is never taken for no. */
public enum Known {
    YES,
    NO,
    UNKNOWN
}

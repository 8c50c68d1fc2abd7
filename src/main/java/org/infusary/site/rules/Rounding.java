package org.infusary.site.rules;

/**
 * How a centre rounds the grams of a cycle to vials.
 *
 * <p>Source: rules reference, {@code rounding} (R03, R04, R13).
 */
public enum Rounding {
    /** To the nearest 5 g; half rounds up. */
    NEAREST_5G,
    /** To the nearest multiple of the smallest vial of the product; half rounds up. */
    NEAREST_VIAL
}

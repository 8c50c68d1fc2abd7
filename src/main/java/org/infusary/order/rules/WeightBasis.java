package org.infusary.order.rules;

/** What a dosing weight is. */
public enum WeightBasis {
    ACTUAL,
    /** Ideal weight + 0.4 of what the actual weight is above it. */
    ADJUSTED
}

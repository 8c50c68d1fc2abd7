package org.infusary.site.rules;

/**
 * Which weight a centre doses on.
 *
 * <p>Source: rules reference, {@code weight.useWhen} (R04, R13).
 */
public enum WeightPolicy {
    ACTUAL,
    /** The adjusted weight when the body mass index is above 30, else the actual weight. */
    ADJUSTED_ABOVE_BMI_30
}

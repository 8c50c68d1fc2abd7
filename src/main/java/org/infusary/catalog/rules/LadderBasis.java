package org.infusary.catalog.rules;

/** Where the rungs of a ladder come from. */
public enum LadderBasis {
    /** Every rung from the label or the maker's table. */
    LABEL,
    /** The maker's protocol for professionals. */
    MANUFACTURER_HCP,
    /** Rungs from a compendium. */
    COMPENDIUM,
    /** End points from the label, a middle rung deduced. */
    INFERRED,
    /** Chosen by the centre within the label's start and maximum. */
    SITE
}

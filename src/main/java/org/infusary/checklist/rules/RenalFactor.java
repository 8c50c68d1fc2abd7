package org.infusary.checklist.rules;

/** Risk factors for renal failure. Source: product reference, {@code boxedWarning.riskFactorsRenal}. */
public enum RenalFactor {
    RENAL_INSUFFICIENCY,
    DIABETES,
    OVER_65,
    VOLUME_DEPLETION,
    SEPSIS,
    PARAPROTEINEMIA,
    NEPHROTOXIC_DRUG
}

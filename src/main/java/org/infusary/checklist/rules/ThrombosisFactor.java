package org.infusary.checklist.rules;

/**
 * Risk factors for thrombosis, and the three signs of a new one.
 *
 * <p>Source: product reference, {@code boxedWarning.riskFactorsThrombosis}; signs: checklist item THROMB_RISK.
 */
public enum ThrombosisFactor {
    ADVANCED_AGE,
    IMMOBILIZATION,
    HYPERCOAGULABLE_CONDITION,
    PAST_THROMBOSIS,
    ESTROGEN_USE,
    CENTRAL_CATHETER,
    HYPERVISCOSITY,
    CARDIOVASCULAR_RISK,
    NEW_LEG_SWELLING,
    CHEST_PAIN,
    DYSPNOEA
}

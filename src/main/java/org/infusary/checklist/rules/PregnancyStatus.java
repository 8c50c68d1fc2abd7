package org.infusary.checklist.rules;

/** Pregnancy and breastfeeding. */
public enum PregnancyStatus {
    NEITHER,
    PREGNANT,
    BREASTFEEDING
}

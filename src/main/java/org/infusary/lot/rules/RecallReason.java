package org.infusary.lot.rules;

/** Why a lot is recalled. */
public enum RecallReason {
    MANUFACTURER_RECALL,
    AUTHORITY_ALERT,
    ADVERSE_REACTIONS,
    QUALITY_DEFECT,
    STORAGE_FAILURE
}

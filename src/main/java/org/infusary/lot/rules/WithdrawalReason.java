package org.infusary.lot.rules;

/** Why a recall stands no more. */
public enum WithdrawalReason {
    ENTERED_IN_ERROR,
    WRONG_LOT,
    /** Whoever recalled the lot has lifted it. */
    RECALL_LIFTED
}

package org.infusary.order.rules;

/** What consecutive infusion days mean. */
public enum Consecutive {
    /** One calendar day after the other. */
    STRICT,
    /** Closed days are skipped; first to last day at most 7 days. */
    OPEN_DAYS
}

package org.infusary.brand.rules;

/** Why an order goes to another product. */
public enum SwitchCause {
    SHORTAGE,
    PAYER,
    REACTION,
    FORMULARY,
    SITE,
    RECALL,
    PRESCRIBER;

    /** Whether the rest of a cycle that has begun may be on another product than its first days. */
    public boolean maySplitCycle() {
        return this == REACTION || this == RECALL;
    }
}

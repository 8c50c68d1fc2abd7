package org.infusary.order.rules;

/** How firmly an order is tied to its product. */
public enum BrandPolicy {
    /** This product only. */
    LOCKED,
    /** This product, or one of the listed alternatives in their order, after an approved switch. */
    PREFERRED,
    /** Any product the prescriber approves a switch to. */
    OPEN
}

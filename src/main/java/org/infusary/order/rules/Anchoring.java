package org.infusary.order.rules;

/** From where the next cycle is counted. */
public enum Anchoring {
    /** From the planned day while the cycle began inside its window, else from the day it really began. */
    AUTO,
    /** Always from the planned day. */
    GRID,
    /** Always from the day it really began. */
    ACTUAL
}

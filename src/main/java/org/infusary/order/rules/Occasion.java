package org.infusary.order.rules;

/** What an order may be timed by that has a date of its own, which may change or become known later. */
public enum Occasion {
    /** The first cycle is over before it. */
    PROCEDURE,
    /** The first cycle begins after it. */
    EVENT
}

package org.infusary.order.rules;

/** An event whose date nobody knows beforehand. */
public enum AwaitedEvent {
    CHILDBIRTH,
    /** Any other that its prescriber and those who wait for it know of. */
    OTHER
}

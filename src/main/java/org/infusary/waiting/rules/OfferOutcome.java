package org.infusary.waiting.rules;

/** What became of an offer; while its hold stands nothing yet, and when that is over without either, nobody answered. */
public enum OfferOutcome {
    BOOKED,
    DECLINED
}

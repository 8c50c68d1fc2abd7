package org.infusary.schedule.rules;

/** Who caused a move, a cancellation or a no-show. */
public enum Initiator {
    PATIENT,
    PROVIDER,
    CENTRE,
    SUPPLY,
    PAYER,
    WEATHER
}

package org.infusary.web;

/** 503: the data cannot be reached or made safe now; the same request may succeed in a moment. */
public final class Unavailable extends Problem {
    private static final long serialVersionUID = 1L;

    /** Longer than a connection takes, shorter than a person's patience. */
    private static final int RETRY_AFTER_SECONDS = 2;

    public Unavailable() {
        super(
                503,
                "unavailable",
                "Unavailable",
                "The database does not answer now. Try again; a write with the Idempotency-Key it had, so that it"
                        + " happens once.");
        retryAfter(RETRY_AFTER_SECONDS);
    }
}

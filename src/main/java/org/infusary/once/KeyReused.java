package org.infusary.once;

import org.infusary.web.Problem;

/** 422: this key was used for another request within the last 24 hours. Nothing was changed. */
final class KeyReused extends Problem {
    private static final long serialVersionUID = 1L;

    KeyReused() {
        super(
                422,
                "key-reused",
                "Idempotency-Key used before",
                "This Idempotency-Key was sent with another request. Take a new key for a new request.");
    }
}

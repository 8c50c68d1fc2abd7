package org.infusary.once;

import org.infusary.web.Conflict;

/** 409: the request with this key is being worked on; its answer can be had in a moment. */
final class KeyInFlight extends Conflict {
    private static final long serialVersionUID = 1L;

    KeyInFlight() {
        super(
                "key-in-flight",
                "Still at work",
                "The first request with this Idempotency-Key is still being worked on. Send it again for its answer.");
        retryAfter(1);
    }
}

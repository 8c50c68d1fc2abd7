package org.infusary.once;

import org.infusary.web.Conflict;

/** 409: others changed the same records at the same time, and were faster every time. Nothing was changed. */
public final class Overtaken extends Conflict {
    private static final long serialVersionUID = 1L;

    Overtaken() {
        super("overtaken", "Overtaken by others", "Others were changing the same things just now. Send it once more.");
        retryAfter(1);
    }
}

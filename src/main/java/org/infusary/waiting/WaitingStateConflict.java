package org.infusary.waiting;

import org.infusary.waiting.rules.WaitingStatus;
import org.infusary.web.Conflict;

/** 409: the entry is being offered a place, or has ended. */
final class WaitingStateConflict extends Conflict {
    private static final long serialVersionUID = 1L;

    WaitingStateConflict(WaitingStatus status) {
        super(
                "waiting-status",
                "Entry does not wait",
                status == WaitingStatus.OFFERED
                        ? "A place is kept for it; book or release that hold first."
                        : "The entry is " + status + " for good.");
    }
}

package org.infusary.waiting;

import org.infusary.web.Conflict;

/** 409: the cycle or the visit is on the waiting list already. */
final class AlreadyWaiting extends Conflict {
    private static final long serialVersionUID = 1L;

    AlreadyWaiting() {
        super(
                "already-waiting",
                "Already on the list",
                "The cycle or visit is on the waiting list; change that entry.");
    }
}

package org.infusary.schedule;

import org.infusary.web.Conflict;

/** 409: another move that begins with the visit waits for a prescriber. */
public final class MoveAwaiting extends Conflict {
    private static final long serialVersionUID = 1L;

    MoveAwaiting() {
        super(
                "move-awaiting",
                "A move awaits confirmation",
                "Another move of this visit waits for a prescriber; it has to be confirmed or rejected first.");
    }
}

package org.infusary.schedule;

import org.infusary.web.Conflict;

/** 409: visits find no other place, and the request does not say that they shall be cancelled. Nothing was changed. */
public final class VisitsUnplaced extends Conflict {
    private static final long serialVersionUID = 1L;

    VisitsUnplaced(int visits) {
        super(
                "visits-unplaced",
                "Visits without a place",
                "Visits without another place: " + visits + ". Nothing was changed; make room, or ask for a preview"
                        + " with unplaced CANCEL.");
        with("visits", visits);
    }
}

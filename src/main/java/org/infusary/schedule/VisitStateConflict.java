package org.infusary.schedule;

import org.infusary.schedule.rules.VisitStatus;
import org.infusary.web.Conflict;

/** 409: the life of a visit does not go from here to there. */
public final class VisitStateConflict extends Conflict {
    private static final long serialVersionUID = 1L;

    VisitStateConflict(VisitStatus from, VisitStatus to) {
        this("A visit that is " + from + " cannot become " + to + ".");
    }

    /** It is not one that moves. */
    VisitStateConflict(VisitStatus status) {
        this("A visit that is " + status + " does not move; only a BOOKED one does.");
    }

    private VisitStateConflict(String detail) {
        super("visit-status", "Visit cannot become that", detail);
    }
}

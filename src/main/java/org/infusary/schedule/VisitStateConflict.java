package org.infusary.schedule;

import org.infusary.schedule.rules.VisitStatus;
import org.infusary.web.Conflict;

/** 409: the life of a visit does not go from here to there. */
public final class VisitStateConflict extends Conflict {
    private static final long serialVersionUID = 1L;

    VisitStateConflict(VisitStatus from, VisitStatus to) {
        super("visit-status", "Visit cannot become that", "A visit that is " + from + " cannot become " + to + ".");
    }
}

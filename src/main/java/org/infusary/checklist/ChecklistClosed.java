package org.infusary.checklist;

import org.infusary.schedule.rules.VisitStatus;
import org.infusary.web.Conflict;

/** 409: the visit has gone past its checklist: the infusion has begun, or the visit is over or called off. */
public final class ChecklistClosed extends Conflict {
    private static final long serialVersionUID = 1L;

    ChecklistClosed(VisitStatus status) {
        super("checklist-closed", "Checklist closed", "The visit is " + status + "; its checklist is kept as it is.");
    }
}

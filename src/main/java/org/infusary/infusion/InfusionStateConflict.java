package org.infusary.infusion;

import org.infusary.infusion.rules.InfusionStatus;
import org.infusary.web.Conflict;

/** 409: the infusion is not in a state that allows this. */
final class InfusionStateConflict extends Conflict {
    private static final long serialVersionUID = 1L;

    InfusionStateConflict(InfusionStatus now) {
        super("infusion-status", "The infusion does not allow this now", "The infusion is " + now + ".");
        with("infusionStatus", now);
    }

    private InfusionStateConflict() {
        super("infusion-started", "Already started", "The infusion of this visit was already started.");
    }

    static InfusionStateConflict alreadyStarted() {
        return new InfusionStateConflict();
    }
}

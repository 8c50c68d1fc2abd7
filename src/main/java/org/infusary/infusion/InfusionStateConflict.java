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

    private InfusionStateConflict(String slug, String title, String detail) {
        super(slug, title, detail);
    }

    static InfusionStateConflict alreadyStarted() {
        return new InfusionStateConflict(
                "infusion-started", "Already started", "The infusion of this visit was already started.");
    }

    /** Someone called the visit off, or changed it otherwise, while it was being started. */
    static InfusionStateConflict visitChanged() {
        return new InfusionStateConflict(
                "visit-changed",
                "The visit changed meanwhile",
                "The visit was changed at the same moment; read it again.");
    }
}

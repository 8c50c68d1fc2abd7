package org.infusary.checklist;

import org.infusary.web.Conflict;

/** 409: there is no signature to withdraw or to amend. */
public final class ChecklistNotSigned extends Conflict {
    private static final long serialVersionUID = 1L;

    ChecklistNotSigned() {
        super("checklist-not-signed", "Checklist not signed", "No signature stands on the checklist.");
    }
}

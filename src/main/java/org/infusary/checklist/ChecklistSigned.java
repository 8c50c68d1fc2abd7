package org.infusary.checklist;

import org.infusary.web.Conflict;

/** 409: a signed checklist changes by amendment only; its signature may be withdrawn until the infusion begins. */
public final class ChecklistSigned extends Conflict {
    private static final long serialVersionUID = 1L;

    ChecklistSigned() {
        super(
                "checklist-signed",
                "Checklist signed",
                "The checklist is signed. Amend the item, or withdraw the signature first; that is possible until the"
                        + " infusion begins.");
    }
}

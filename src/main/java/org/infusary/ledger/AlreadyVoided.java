package org.infusary.ledger;

import org.infusary.web.Conflict;

/** 409: the entry is void already, or is itself the voiding of another one. */
public final class AlreadyVoided extends Conflict {
    private static final long serialVersionUID = 1L;

    AlreadyVoided() {
        super("already-voided", "Already voided", "The entry is void already, or voids another one itself.");
    }
}

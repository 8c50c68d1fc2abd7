package org.infusary.security;

import org.infusary.web.Conflict;

/** 409: after this change no one could keep accounts any more. */
final class LastAdmin extends Conflict {
    private static final long serialVersionUID = 1L;

    LastAdmin() {
        super(
                "last-admin",
                "Last administrator",
                "This is the last active administrator: make another one before this one leaves.");
    }
}

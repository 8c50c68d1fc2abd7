package org.infusary.security;

import org.infusary.web.Conflict;

/** 409: another account has this username, perhaps in another case, perhaps at another site. */
final class UsernameTaken extends Conflict {
    private static final long serialVersionUID = 1L;

    UsernameTaken() {
        super("username-taken", "Username taken", "Another account has this username; case does not matter.");
    }
}

package org.infusary.security;

import org.infusary.web.Conflict;

/** 409: the first administrator can be made only while there is no account. */
final class NotFirst extends Conflict {
    private static final long serialVersionUID = 1L;

    NotFirst() {
        super("not-first", "Accounts exist", "There are accounts already: an administrator makes further ones.");
    }
}

package org.infusary.security;

import org.infusary.web.Problem;

/** 401: the refresh token is unknown, expired, used before or revoked, or its account is deactivated. */
final class RefreshRefused extends Problem {
    private static final long serialVersionUID = 1L;

    RefreshRefused() {
        super(
                401,
                "refresh-refused",
                "Refresh refused",
                "This refresh token is no longer good: sign in again. A token that is used twice ends its session.");
    }
}

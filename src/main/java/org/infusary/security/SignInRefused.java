package org.infusary.security;

import org.infusary.web.Problem;

/** 401: one answer for every cause, so that it tells no one which usernames exist or whether a guess was right. */
final class SignInRefused extends Problem {
    private static final long serialVersionUID = 1L;

    SignInRefused() {
        super(
                401,
                "sign-in-refused",
                "Sign-in refused",
                "Username or password is wrong, or the account is deactivated or locked for some minutes after"
                        + " repeated failures. Wait before you try again, or ask an administrator.");
    }
}

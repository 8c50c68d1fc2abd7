package org.infusary.security;

import java.time.Duration;
import org.infusary.web.Problem;

/** 429: too many usernames failed to sign in from this address; those who signed in from there before still may. */
final class TooManyAttempts extends Problem {
    private static final long serialVersionUID = 1L;

    TooManyAttempts(Duration wait) {
        super(
                429,
                "too-many-attempts",
                "Too many attempts",
                "Too many different usernames failed to sign in from this address. Wait before you try again.");
        retryAfter((int) Math.max(1, wait.toSeconds()));
    }
}

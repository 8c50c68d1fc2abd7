package org.infusary.security;

import java.time.Duration;
import org.infusary.web.Problem;

/** 401: the token is good, but its holder must have given their password more recently (RFC 9470, step-up authentication). */
public final class SignInTooOld extends Problem {
    private static final long serialVersionUID = 1L;

    SignInTooOld(Duration longest) {
        super(
                401,
                "insufficient-user-authentication",
                "Sign in again",
                "This needs a password given within the last " + longest.toSeconds()
                        + " seconds: sign in again and repeat the request with the new access token.");
        with("maxAgeSeconds", longest.toSeconds());
        challenging("error=\"insufficient_user_authentication\","
                + " error_description=\"More recent authentication is required\", max_age=\"" + longest.toSeconds()
                + "\"");
    }
}

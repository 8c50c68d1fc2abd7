package org.infusary.security;

import org.infusary.web.Problem;

/** 404: this service hands out no tokens; its issuer does. */
final class SignInAtIssuer extends Problem {
    private static final long serialVersionUID = 1L;

    SignInAtIssuer(String issuer) {
        super(404, "sign-in-at-issuer", "Sign in at the issuer", "Tokens for this service come from its issuer.");
        with("issuer", issuer);
    }
}

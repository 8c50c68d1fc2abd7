package org.infusary.security;

import java.time.Duration;
import org.infusary.web.Problem;

/** 503: the issuer's keys cannot be fetched, so that nobody can tell whether a token is good. */
final class IssuerUnreachable extends Problem {
    private static final long serialVersionUID = 1L;

    IssuerUnreachable(Duration again) {
        super(
                503,
                "issuer-unreachable",
                "Issuer unreachable",
                "The keys of the issuer of your token cannot be fetched now. Try again shortly.");
        retryAfter((int) Math.max(1, again.toSeconds()));
    }
}

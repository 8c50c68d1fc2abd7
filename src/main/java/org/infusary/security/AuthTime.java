package org.infusary.security;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.Claims;
import org.jose4j.jwt.JwtClaims;

/** The claim {@code auth_time} of OpenID Connect Core 1.0, section 2: when the holder of a token was last asked for a proof. */
final class AuthTime {
    static final String CLAIM = Claims.auth_time.name();

    private AuthTime() {}

    /**
     * @param latest what lies after it is not believed
     * @return in whole seconds; empty when the claim is absent or no moment
     */
    static Optional<Instant> of(JwtClaims claims, Instant latest) {
        return claims.getClaimValue(CLAIM) instanceof Number seconds
                        && seconds.longValue() >= 0
                        && seconds.longValue() <= latest.getEpochSecond()
                ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                : Optional.empty();
    }
}

package org.infusary.security;

import java.time.Duration;

/**
 * What signing in or refreshing hands out.
 *
 * @param accessFor how long the access token is good, from now
 * @param refreshFor how long the refresh token is good, from now
 */
public record IssuedTokens(String accessToken, Duration accessFor, String refreshToken, Duration refreshFor) {
    /** Without the secrets, as this may end up in a log. */
    @Override
    public String toString() {
        return "IssuedTokens[accessFor=" + accessFor + ", refreshFor=" + refreshFor + "]";
    }
}

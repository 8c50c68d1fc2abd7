package org.infusary.security;

import java.util.Optional;

/** Who signs access tokens: {@link AccessTokens} here, or {@link IssuerTokens}, as configured. */
interface TokenSource {
    /** What a token says, when it is one of the source's and not over; empty for every other text. */
    Optional<AccessToken> read(String token);
}

package org.infusary.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import org.infusary.kernel.Sha256;

/**
 * Who a bearer token makes its sender, in place of the library's reader: by our own key and the service's clock, or by the
 * keys of the issuer that is configured; never by both.
 *
 * <p>A signature is checked once: the answer is kept, by the token's SHA-256, until the token ends. Failures are not kept.
 */
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {
    private static final int MOST_KEPT = 10_000;
    private static final int BEFORE_THE_LIBRARYS = Integer.MAX_VALUE;

    private final Cache<ByteBuffer, Verified> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final TokenSource tokens;
    private final Clock clock;

    VerifiedTokens(AccessTokens ours, IssuerTokens issuers, OidcSettings oidc, Clock clock) {
        this.tokens = oidc.issuer().isPresent() ? issuers : ours;
        this.clock = clock;
    }

    private record Verified(SecurityIdentity identity, Instant until) {}

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_THE_LIBRARYS;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        ByteBuffer key = ByteBuffer.wrap(Sha256.of(token));
        Verified known = kept.getIfPresent(key);
        return known != null && clock.instant().isBefore(known.until())
                ? Uni.createFrom().item(known.identity())
                : context.runBlocking(() -> verified(key, token)); // the issuer's keys may have to be fetched
    }

    private SecurityIdentity verified(ByteBuffer key, String token) {
        AccessToken read = tokens.read(token).orElseThrow(AuthenticationFailedException::new);
        SecurityIdentity identity = identity(read);
        kept.put(key, new Verified(identity, read.until()));
        return identity;
    }

    private static SecurityIdentity identity(AccessToken token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(token.account().toString()))
                .addRoles(token.roles())
                .addAttribute(SignedIn.TOKEN, token)
                .build();
    }
}

package org.infusary.security;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;

/**
 * Reads access tokens of the configured issuer: signed with RS256, ES256 or Ed25519 by a key its JWKS names, for our
 * audience, begun and not over. Keys that a token brings along or points at are not looked at.
 */
@ApplicationScoped
class IssuerTokens implements TokenSource {
    private static final Set<String> ACCEPTED = Set.of(
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.EDDSA);

    private final OidcSettings settings;
    private final IssuerKeys keys;
    private final Clock clock;

    IssuerTokens(OidcSettings settings, IssuerKeys keys, Clock clock) {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    /** Half a configuration must not look like a whole one. */
    void check(@Observes StartupEvent start) {
        if (settings.issuer().isPresent()
                && (settings.jwksUrl().isEmpty() || settings.audience().isEmpty())) {
            throw new IllegalStateException(
                    "infusary.security.oidc.issuer is set: jwks-url and audience must be set too");
        }
        if (!Roles.ALL.containsAll(settings.roleMapping().values())) {
            throw new IllegalStateException("infusary.security.oidc.role-mapping: must lead to roles of " + Roles.ALL);
        }
    }

    @Override
    public Optional<AccessToken> read(String token) {
        try {
            JsonWebStructure unread = JsonWebStructure.fromCompactSerialization(token);
            String kid = unread.getKeyIdHeaderValue();
            if (kid == null || !ACCEPTED.contains(String.valueOf(unread.getAlgorithmHeaderValue()))) {
                return Optional.empty();
            }
            Optional<IssuerKey> key = keys.named(kid);
            return key.isEmpty() ? Optional.empty() : understood(claims(token, key.get()));
        } catch (JoseException | InvalidJwtException | MalformedClaimException notOfTheIssuer) {
            return Optional.empty();
        }
    }

    private JwtClaims claims(String token, IssuerKey key) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, key.algorithm())
                .setVerificationKey(key.key())
                .setExpectedIssuer(settings.issuer().orElseThrow())
                .setExpectedAudience(settings.audience().orElseThrow())
                .setRequireSubject()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds((int) settings.clockSkew().toSeconds())
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build()
                .processToClaims(token);
    }

    private Optional<AccessToken> understood(JwtClaims claims) throws MalformedClaimException {
        Instant now = clock.instant();
        Instant issuedAt = claims.getIssuedAt() == null
                ? Instant.EPOCH
                : Instant.ofEpochSecond(claims.getIssuedAt().getValue());
        if (issuedAt.isAfter(now.plus(settings.clockSkew())) || !IssuerClaims.isUsable(claims.getSubject())) {
            return Optional.empty();
        }
        Instant end =
                Instant.ofEpochSecond(claims.getExpirationTime().getValue()).plus(settings.clockSkew());
        Instant until = now.plus(settings.jwksRefresh());
        Optional<Instant> authenticatedAt = AuthTime.of(claims, now.plus(settings.clockSkew()));
        return Optional.of(
                IssuerClaims.of(settings, claims).token(issuedAt, authenticatedAt, end.isBefore(until) ? end : until));
    }
}

package org.infusary.security;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.Claims;
import org.infusary.kernel.AccountId;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * Signs and reads access tokens: JWTs with ES256 by the key of this database.
 *
 * <p>They hold the account's id, its roles, its session and when it began with a password; no name, and no sites, because
 * those are read where they are kept.
 */
@ApplicationScoped
class AccessTokens implements TokenSource {
    static final String ISSUER = "infusary";

    /** The session it was handed out in, as RFC 7519's registry of claims calls it. */
    private static final String SESSION = "sid";

    private final SigningKeys keys;
    private final Clock clock;
    private volatile PublicJsonWebKey pair;

    AccessTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Before the first request, because tokens are read on threads that must not wait for the database. */
    void fetchKey(@Observes StartupEvent start) {
        pair = keys.agreed(clock.instant()).pair();
    }

    /**
     * @param session the token that carries the session on
     * @param until when it ends, excluded; fractions of a second are cut
     */
    String issue(AccountId account, Set<String> roles, RefreshToken session, Instant at, Instant until) {
        JwtClaimsBuilder claims = Jwt.issuer(ISSUER)
                .subject(account.toString())
                .groups(roles)
                .issuedAt(at)
                .expiresAt(until)
                .claim(SESSION, session.family().toString())
                .claim(Claims.jti, UUID.randomUUID().toString());
        session.signedInAt().ifPresent(since -> claims.claim(AuthTime.CLAIM, since.getEpochSecond()));
        return claims.jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(pair.getKeyId())
                .sign(pair.getPrivateKey());
    }

    /** What a token says, when we signed it and it is not over; empty for every other text. */
    @Override
    public Optional<AccessToken> read(String token) {
        try {
            return Optional.of(understood(new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(
                            ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                    .setVerificationKey(pair.getPublicKey())
                    .setExpectedIssuer(ISSUER)
                    .setRequireSubject()
                    .setRequireExpirationTime()
                    .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                    .build()
                    .processToClaims(token)));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static AccessToken understood(JwtClaims claims) throws MalformedClaimException {
        return new AccessToken(
                new AccountId(UUID.fromString(claims.getSubject())),
                Set.copyOf(claims.getStringListClaimValue(Claims.groups.name())),
                new AccessToken.Session(UUID.fromString(String.valueOf(claims.getClaimValueAsString(SESSION)))),
                AuthTime.of(claims, Instant.MAX),
                Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
    }
}

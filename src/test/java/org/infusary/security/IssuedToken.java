package org.infusary.security;

import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.SiteId;
import org.infusary.testing.TestClock;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** A token as an issuer makes it, good until told otherwise: {@code IssuedToken.of("anna").nurse().at(site).signed()}. */
final class IssuedToken {
    private final JwtClaims claims = new JwtClaims();
    private final JsonWebSignature jws = new JsonWebSignature();
    private final Instant now = new TestClock().instant();

    private IssuedToken(String subject) {
        claims.setIssuer(FakeIssuer.ISSUER);
        claims.setAudience(FakeIssuer.AUDIENCE);
        claims.setSubject(subject);
        claims.setIssuedAt(date(Duration.ZERO));
        claims.setExpirationTime(date(Duration.ofMinutes(5)));
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        by("RS256", FakeIssuer.RSA);
    }

    static IssuedToken of(String subject) {
        return new IssuedToken(subject);
    }

    IssuedToken nurse() {
        return roles("infusion-nurses");
    }

    IssuedToken roles(String... names) {
        return claim("realm_access", Map.of("roles", List.of(names)));
    }

    IssuedToken at(SiteId... sites) {
        return claim(
                "infusary_sites", List.of(sites).stream().map(SiteId::toString).toList());
    }

    /** Null takes the claim away. */
    IssuedToken claim(String name, Object value) {
        if (value == null) {
            claims.unsetClaim(name);
        } else {
            claims.setClaim(name, value);
        }
        return this;
    }

    /** A moment as claims tell it, this long from now. */
    IssuedToken moment(String name, Duration fromNow) {
        claims.setClaim(name, date(fromNow).getValue());
        return this;
    }

    IssuedToken by(String algorithm, PublicJsonWebKey key) {
        return by(algorithm, key.getKeyId(), key.getPrivateKey());
    }

    IssuedToken by(String algorithm, String kid, Key key) {
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKeyIdHeaderValue(kid);
        jws.setKey(key);
        jws.setDoKeyValidation(false);
        return this;
    }

    IssuedToken header(String name, Object value) {
        jws.getHeaders().setObjectHeaderValue(name, value);
        return this;
    }

    String signed() {
        try {
            jws.setPayload(claims.toJson());
            return jws.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private NumericDate date(Duration fromNow) {
        return NumericDate.fromMilliseconds(now.plus(fromNow).toEpochMilli());
    }
}

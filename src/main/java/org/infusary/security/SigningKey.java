package org.infusary.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The key pair that signs access tokens: made once, kept with the data, never changed. */
@Entity
@Table(name = "signing_key")
class SigningKey {
    @Id
    private String kid;

    private String jwk;
    private Instant createdAt;

    protected SigningKey() {}

    /** A new pair on the curve P-256, named by the thumbprint of its public half (RFC 7638). */
    static SigningKey generate(Instant at) {
        try {
            EllipticCurveJsonWebKey pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            SigningKey key = new SigningKey();
            key.kid = pair.calculateBase64urlEncodedThumbprint("SHA-256");
            pair.setKeyId(key.kid);
            key.jwk = pair.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
            key.createdAt = at;
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException("this Java has no P-256", impossible);
        }
    }

    String kid() {
        return kid;
    }

    String jwk() {
        return jwk;
    }

    Instant createdAt() {
        return createdAt;
    }

    PublicJsonWebKey pair() {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(jwk);
        } catch (JoseException unreadable) {
            throw new IllegalStateException("the signing key in the database cannot be read", unreadable);
        }
    }
}

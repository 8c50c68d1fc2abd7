package org.infusary.security;

import java.security.Key;
import java.util.Optional;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;

/**
 * A public key with the one algorithm it is for: RS256, ES256 or EdDSA with Ed25519. The algorithm comes from the kind of
 * key, not from the token, so that a token cannot choose how it is checked.
 */
record IssuerKey(Key key, String algorithm) {
    /** Empty for keys that sign nothing we accept: secret ones, other curves, keys for encryption, keys without a name. */
    static Optional<IssuerKey> of(JsonWebKey key) {
        boolean signs = key.getUse() == null || key.getUse().equals(Use.SIGNATURE);
        if (!signs || key.getKeyId() == null) {
            return Optional.empty();
        }
        return algorithm(key)
                .filter(algorithm ->
                        key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm))
                .map(algorithm -> new IssuerKey(key.getKey(), algorithm));
    }

    private static Optional<String> algorithm(JsonWebKey key) {
        String curve = String.valueOf(
                key instanceof EllipticCurveJsonWebKey elliptic
                        ? elliptic.getCurveName()
                        : key instanceof OctetKeyPairJsonWebKey pair ? pair.getSubtype() : null);
        return switch (key.getKeyType() + " " + curve) {
            case RsaJsonWebKey.KEY_TYPE + " null" -> Optional.of(AlgorithmIdentifiers.RSA_USING_SHA256);
            case "EC P-256" -> Optional.of(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            case "OKP Ed25519" -> Optional.of(AlgorithmIdentifiers.EDDSA);
            default -> Optional.empty();
        };
    }
}

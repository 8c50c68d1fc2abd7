package org.infusary.security;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A refresh token as we keep it: not the secret, only its SHA-256.
 *
 * <p>Signing in begins a family, of which each token tells when that was. Each token is used once, and gives way to the next of its family, which ends when the
 * first would have ended. A token that comes back after use was copied: its whole family is revoked. Signing out, a new
 * password and deactivating the account revoke too. Tokens that are over are deleted when their account next signs in.
 */
@Entity
@Table(name = "refresh_token")
class RefreshToken {
    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private byte[] tokenHash;
    private UUID familyId;
    private UUID accountId;
    private @Nullable Instant signedInAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;
    private @Nullable Instant revokedAt;

    protected RefreshToken() {}

    /** A new secret of 256 random bits, as 43 characters. */
    static String newSecret() {
        byte[] secret = new byte[BYTES];
        CHANCE.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    static RefreshToken begin(AccountId account, String secret, Instant at, Instant expiresAt) {
        return of(account, UUID.randomUUID(), secret, at, expiresAt);
    }

    private static RefreshToken of(
            AccountId account, UUID family, String secret, @Nullable Instant signedInAt, Instant expiresAt) {
        RefreshToken token = new RefreshToken();
        token.accountId = account.value();
        token.familyId = family;
        token.tokenHash = Sha256.of(secret);
        token.signedInAt = signedInAt;
        token.expiresAt = expiresAt;
        return token;
    }

    boolean mayBeUsed(Instant at) {
        return usedAt == null && revokedAt == null && at.isBefore(expiresAt);
    }

    boolean wasUsed() {
        return usedAt != null;
    }

    /** Uses this token up; the answer takes its place and ends when this one would have. */
    RefreshToken use(String nextSecret, Instant at) {
        usedAt = at;
        return of(new AccountId(accountId), familyId, nextSecret, signedInAt, expiresAt);
    }

    UUID family() {
        return familyId;
    }

    /** When the session began with a password; empty for a session of before this was kept. */
    Optional<Instant> signedInAt() {
        return Optional.ofNullable(signedInAt);
    }

    Instant expiresAt() {
        return expiresAt;
    }
}

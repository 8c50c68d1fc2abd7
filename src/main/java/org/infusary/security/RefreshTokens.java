package org.infusary.security;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Sha256;

/** The refresh tokens handed out. Lock the account's row first: then no token is born while its family is revoked. */
@ApplicationScoped
class RefreshTokens implements PanacheRepositoryBase<RefreshToken, UUID> {

    /** Whose token this is; reads nothing else, so that the token itself is read after the account is locked. */
    Optional<AccountId> holder(String secret) {
        return find("select accountId from RefreshToken where tokenHash = ?1", Sha256.of(secret))
                .project(UUID.class)
                .firstResultOptional()
                .map(AccountId::new);
    }

    Optional<RefreshToken> of(AccountId account, String secret) {
        return find("accountId = ?1 and tokenHash = ?2", account.value(), Sha256.of(secret))
                .firstResultOptional();
    }

    void revokeFamily(UUID family, Instant at) {
        update("revokedAt = ?1 where familyId = ?2 and revokedAt is null", at, family);
    }

    void revokeAll(AccountId account, Instant at) {
        update("revokedAt = ?1 where accountId = ?2 and revokedAt is null", at, account.value());
    }

    void forgetExpired(AccountId account, Instant at) {
        delete("accountId = ?1 and expiresAt <= ?2", account.value(), at);
    }
}

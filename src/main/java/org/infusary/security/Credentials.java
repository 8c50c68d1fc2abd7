package org.infusary.security;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What a password is checked against.
 *
 * @param passwordHash null when the account is an issuer's
 * @param lockedUntil until when it is closed to addresses from which it did not sign in before
 */
record Credentials(
        UUID id,
        String username,
        @Nullable String passwordHash,
        boolean active,
        @Nullable Instant lockedUntil) {
    /** Whether a right password would be let in; the lock's last moment is excluded. */
    boolean isOpen(Instant at, boolean fromKnownAddress) {
        return active && (fromKnownAddress || lockedUntil == null || !at.isBefore(lockedUntil));
    }

    Optional<String> hash() {
        return Optional.ofNullable(passwordHash);
    }

    AccountId account() {
        return new AccountId(id);
    }
}

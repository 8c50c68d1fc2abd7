package org.infusary.security;

import java.time.Instant;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** What a password is checked against. */
record Credentials(
        UUID id,
        String passwordHash,
        boolean active,
        @Nullable Instant lockedUntil) {
    /** Whether a right password would be let in; the lock's last moment is excluded. */
    boolean isOpen(Instant at) {
        return active && (lockedUntil == null || !at.isBefore(lockedUntil));
    }

    AccountId account() {
        return new AccountId(id);
    }
}

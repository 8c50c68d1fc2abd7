package org.infusary.security;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.infusary.kernel.AccountId;

/**
 * Failed attempts of accounts from all addresses together, and the lock they lead to: read together with the hash, changed
 * in one statement each. Signing in does not set the count back, or every sign-in of a nurse would pay for more guesses.
 */
@ApplicationScoped
class Lockouts {
    private static final String CREDENTIALS =
            "select a.id, a.username, a.passwordHash, a.active, a.lockedUntil from Account a where ";

    private final EntityManager database;
    private final SecuritySettings settings;

    Lockouts(EntityManager database, SecuritySettings settings) {
        this.database = database;
        this.settings = settings;
    }

    Optional<Credentials> credentials(String username) {
        return one("lower(a.username) = lower(:key)", username);
    }

    Optional<Credentials> credentials(AccountId account) {
        return one("a.id = :key", account.value());
    }

    private Optional<Credentials> one(String condition, Object key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery(CREDENTIALS + condition, Credentials.class)
                        .setParameter("key", key)
                        .getResultStream()
                        .findFirst());
    }

    /**
     * Counts one wrong password, and locks when it was one too many. While a lock lasts nothing is counted, so that
     * further guesses do not prolong it; after it the count begins anew.
     *
     * @return whether this failure locked the account
     */
    boolean countFailure(AccountId account, Instant at) {
        database.createNativeQuery("update account set failed_attempts ="
                        + " case when locked_until is null then failed_attempts + 1 else 1 end, locked_until = null"
                        + " where id = :account and (locked_until is null or locked_until <= :at)")
                .setParameter("account", account.value())
                .setParameter("at", at)
                .executeUpdate();
        return database.createNativeQuery("update account set locked_until = :until"
                                + " where id = :account and locked_until is null and failed_attempts >= :most")
                        .setParameter("account", account.value())
                        .setParameter("until", at.plus(settings.lock()))
                        .setParameter("most", settings.failuresOfAnAccount())
                        .executeUpdate()
                > 0;
    }

    /** Whether a right password is let in still: false when the account was locked or closed meanwhile. */
    boolean admits(AccountId account, Instant at, boolean fromKnownAddress) {
        return credentials(account)
                .filter(now -> now.isOpen(at, fromKnownAddress))
                .isPresent();
    }

    /** Lifts a lock: the account has a new password. */
    void lift(AccountId account) {
        database.createNativeQuery("update account set failed_attempts = 0, locked_until = null where id = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }
}

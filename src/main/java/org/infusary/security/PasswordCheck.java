package org.infusary.security;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.infusary.kernel.AccountId;
import org.jboss.logging.Logger;

/**
 * Whether someone is who they say: checks a password, counts failures, locks after too many in a row
 * ({@link SecuritySettings#failuresBeforeLock}) for a while ({@link SecuritySettings#lock}).
 *
 * <p>Unknown username, wrong password, deactivated and locked account all give the same answer after the same work: an
 * answer of its own for a lock would tell which usernames exist, and one only for the right password would let guessing
 * go on during the lock. The price is that a locked-out nurse reads "or locked" instead of "locked".
 *
 * <p>Each count is a transaction of its own, so that it stays although the sign-in around it is refused and rolled back.
 * Attempts that were under way when the account was locked are refused, even a right one.
 */
@ApplicationScoped
class PasswordCheck {
    private static final Logger LOG = Logger.getLogger(PasswordCheck.class);

    private final Passwords passwords;
    private final Lockouts lockouts;
    private final Clock clock;

    PasswordCheck(Passwords passwords, Lockouts lockouts, Clock clock) {
        this.passwords = passwords;
        this.lockouts = lockouts;
        this.clock = clock;
    }

    /** The account this username and password open; empty for whatever reason not. */
    Optional<AccountId> passes(String username, String password) {
        return check(() -> lockouts.credentials(username), password);
    }

    /** Whether this is the account's password. */
    boolean passes(AccountId account, String password) {
        return check(() -> lockouts.credentials(account), password).isPresent();
    }

    private Optional<AccountId> check(Supplier<Optional<Credentials>> read, String password) {
        Instant at = clock.instant();
        Optional<Credentials> open =
                QuarkusTransaction.requiringNew().call(read::get).filter(known -> known.isOpen(at));
        if (open.isEmpty()) {
            passwords.spendTheTimeOfACheck(password);
            return Optional.empty();
        }
        AccountId account = open.get().account();
        if (!passwords.matches(password, open.get().passwordHash())) {
            fail(account, at);
            return Optional.empty();
        }
        return QuarkusTransaction.requiringNew().call(() -> lockouts.admit(account, at))
                ? Optional.of(account)
                : Optional.empty();
    }

    private void fail(AccountId account, Instant at) {
        if (QuarkusTransaction.requiringNew().call(() -> lockouts.countFailure(account, at))) {
            LOG.warnf("account %s is locked after repeated failures to sign in", account);
        }
    }
}

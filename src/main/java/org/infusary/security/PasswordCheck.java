package org.infusary.security;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.jboss.logging.Logger;

/**
 * Whether someone is who they say: checks a password and counts failures, three ways. For one username from one address
 * {@link SecuritySettings#failuresBeforeLock} in a row lock it there. For one account from all addresses together
 * {@link SecuritySettings#failuresOfAnAccount} close it to addresses from which it did not sign in before. And an address
 * from which {@link SecuritySettings#failingUsernamesOfAnAddress} fail may try no others. Each lasts for
 * {@link SecuritySettings#lock}, and none keeps out who signs in as usual, from where they did before.
 *
 * <p>Unknown username, wrong password, deactivated and locked account all give the same answer after the same work: an
 * answer of its own for a lock would tell which usernames exist, and one only for the right password would let guessing
 * go on during the lock. The price is that a locked-out nurse reads "or locked" instead of "locked".
 *
 * <p>Each look and count is a transaction of its own, so that it stays although the sign-in around it is refused and rolled
 * back, and no connection is held while a password is checked.
 * Attempts that were under way when a lock fell are refused, even a right one.
 */
@ApplicationScoped
class PasswordCheck {
    private static final Logger LOG = Logger.getLogger(PasswordCheck.class);
    private static final AccountId NO_ONE = new AccountId(new UUID(0, 0));

    private final Passwords passwords;
    private final Lockouts lockouts;
    private final SignInSources sources;
    private final ClientAddress address;
    private final SignedIn signedIn;
    private final Clock clock;

    PasswordCheck(
            Passwords passwords,
            Lockouts lockouts,
            SignInSources sources,
            ClientAddress address,
            SignedIn signedIn,
            Clock clock) {
        this.passwords = passwords;
        this.lockouts = lockouts;
        this.sources = sources;
        this.address = address;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * The account this username and password open; empty for whatever reason not.
     *
     * @throws TooManyAttempts when too many other usernames failed from where the request comes from
     */
    Optional<AccountId> passes(String username, String password) {
        Optional<Credentials> known = lockouts.credentials(username);
        known.map(Credentials::account).ifPresent(signedIn::names);
        return check(SignInSource.of(address.source(), username), known, password);
    }

    /** Whether this is the account's password; as in {@link #passes(String, String)}. */
    boolean passes(AccountId account, String password) {
        Credentials known = lockouts.credentials(account).orElseThrow();
        SignInSource source = SignInSource.of(address.source(), known.username());
        return check(source, Optional.of(known), password).isPresent();
    }

    private Optional<AccountId> check(SignInSource source, Optional<Credentials> known, String password) {
        Instant at = clock.instant();
        SignInSources.Seen seen = QuarkusTransaction.requiringNew().call(() -> mayTry(source, at));
        Optional<String> hash = known.filter(one -> one.isOpen(at, seen.isKnown()) && !seen.isLocked())
                .flatMap(Credentials::hash);
        if (hash.isEmpty()) {
            passwords.spendTheTimeOfACheck(password);
        }
        boolean right = hash.isPresent() && passwords.matches(password, hash.get());
        if (!right || !admit(source, known.get().account(), at, seen.isKnown())) {
            QuarkusTransaction.requiringNew().run(() -> fail(source, hash.flatMap(checked -> known), at));
            return Optional.empty();
        }
        return known.map(Credentials::account);
    }

    private SignInSources.Seen mayTry(SignInSource source, Instant at) {
        SignInSources.Seen seen = sources.seen(source, at);
        if (!seen.isKnown()) {
            sources.limitedUntil(source.address(), at).ifPresent(until -> {
                throw new TooManyAttempts(Duration.between(at, until));
            });
        }
        return seen;
    }

    private boolean admit(SignInSource source, AccountId account, Instant at, boolean isKnown) {
        return QuarkusTransaction.requiringNew()
                .call(() -> lockouts.admits(account, at, isKnown) && sources.admit(source, at));
    }

    /** @param account whose password was tried; when there is none or it was closed, no one's, for the same work */
    private void fail(SignInSource source, Optional<Credentials> account, Instant at) {
        AccountId tried = account.map(Credentials::account).orElse(NO_ONE);
        if (sources.countFailure(source, at) && account.isPresent()) {
            LOG.warnf("account %s is locked for an address", tried);
        }
        if (lockouts.countFailure(tried, at)) {
            LOG.warnf("account %s is closed to new addresses", tried);
        }
    }
}

package org.infusary.security;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.infusary.kernel.AccountId;

/** Signing in, staying signed in, signing out. */
@ApplicationScoped
public class Tokens {
    private final PasswordCheck check;
    private final AccountEntries accounts;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final SignedIn signedIn;
    private final SecuritySettings settings;
    private final OidcSettings oidc;
    private final Clock clock;

    Tokens(
            PasswordCheck check,
            AccountEntries accounts,
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            SignedIn signedIn,
            SecuritySettings settings,
            OidcSettings oidc,
            Clock clock) {
        this.check = check;
        this.accounts = accounts;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.signedIn = signedIn;
        this.settings = settings;
        this.oidc = oidc;
        this.clock = clock;
    }

    /**
     * Begins a session: an access token, and a refresh token that carries it on for
     * {@link SecuritySettings#refreshTokenLifetime}. Access tokens of the session, refreshed ones too, tell that the
     * password was given now: {@link Caller#authenticatedAt}.
     *
     * @throws SignInAtIssuer when tokens come from an issuer
     * @throws TooManyAttempts when too many usernames failed from where the request comes from
     * @throws SignInRefused for an unknown username, a wrong password, a deactivated or a locked account alike
     */
    @Transactional
    public IssuedTokens signIn(String username, String password) {
        mustBeOurs();
        Instant at = clock.instant();
        Account account = check.passes(username, password)
                .flatMap(accounts::forEditing)
                .filter(Account::isActive)
                .orElseThrow(SignInRefused::new);
        refreshTokens.forgetExpired(account.id(), at);
        String secret = RefreshToken.newSecret();
        RefreshToken first = RefreshToken.begin(account.id(), secret, at, at.plus(settings.refreshTokenLifetime()));
        return issue(account, first, secret, at);
    }

    /**
     * Takes a refresh token back and hands out the next one, with an access token that knows the roles of now. A token
     * that was used before ends its whole session, because one of its two users is not who signed in.
     *
     * @throws SignInAtIssuer when tokens come from an issuer
     * @throws RefreshRefused when the token is unknown, over, used or revoked, or its account is deactivated
     */
    public IssuedTokens refresh(String secret) {
        mustBeOurs();
        Instant at = clock.instant();
        // A refusal is returned, not thrown, out of the transaction: revoking the family must be committed.
        return QuarkusTransaction.requiringNew().call(() -> rotate(secret, at)).orElseThrow(RefreshRefused::new);
    }

    private Optional<IssuedTokens> rotate(String secret, Instant at) {
        Optional<AccountId> owner = refreshTokens.holder(secret);
        owner.ifPresent(signedIn::names);
        Optional<Account> holder = owner.flatMap(accounts::forEditing);
        Optional<RefreshToken> kept = holder.flatMap(account -> refreshTokens.of(account.id(), secret));
        kept.filter(RefreshToken::wasUsed).ifPresent(used -> refreshTokens.revokeFamily(used.family(), at));
        if (holder.filter(Account::isActive).isEmpty()
                || kept.filter(token -> token.mayBeUsed(at)).isEmpty()) {
            return Optional.empty();
        }
        String nextSecret = RefreshToken.newSecret();
        return Optional.of(issue(holder.get(), kept.get().use(nextSecret, at), nextSecret, at));
    }

    private IssuedTokens issue(Account account, RefreshToken refreshToken, String secret, Instant at) {
        refreshTokens.persist(refreshToken);
        Duration sessionFor = Duration.between(at, refreshToken.expiresAt());
        Duration accessFor = shorter(settings.accessTokenLifetime(), sessionFor);
        return new IssuedTokens(
                accessTokens.issue(account.id(), account.roles(), refreshToken, at, at.plus(accessFor)),
                accessFor,
                secret,
                sessionFor);
    }

    private void mustBeOurs() {
        oidc.issuer().ifPresent(issuer -> {
            throw new SignInAtIssuer(issuer);
        });
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /**
     * Ends the session this refresh token belongs to, for its access tokens too. A token that is unknown or another
     * account's changes nothing.
     *
     * @throws SignInAtIssuer when tokens come from an issuer
     */
    @Transactional
    public void signOut(AccountId account, String secret) {
        mustBeOurs();
        accounts.forEditing(account)
                .flatMap(holder -> refreshTokens.of(account, secret))
                .ifPresent(token -> refreshTokens.revokeFamily(token.family(), clock.instant()));
    }
}

package org.infusary.security;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.SiteId;
import org.infusary.web.BadRequest;
import org.infusary.web.NotFound;

/** The local accounts: who may sign in, with which roles, at which sites. {@link AccountKeeping} looks after them. */
@ApplicationScoped
@Unremovable // also asked for by code that is not injected into: the command line and test kits
public class Accounts {
    private final AccountEntries entries;
    private final Passwords passwords;
    private final Caller caller;
    private final SignedIn signedIn;
    private final OidcSettings oidc;

    Accounts(AccountEntries entries, Passwords passwords, Caller caller, SignedIn signedIn, OidcSettings oidc) {
        this.entries = entries;
        this.passwords = passwords;
        this.caller = caller;
        this.signedIn = signedIn;
        this.oidc = oidc;
    }

    /** Whether no one can sign in yet; with an issuer someone always can. */
    @Transactional
    public boolean isEmpty() {
        return oidc.issuer().isEmpty() && entries.count() == 0;
    }

    /**
     * Opens the account of the first administrator, bound to no site. Needs no caller.
     *
     * @throws NotFirst when there is any account already, also when two ask at once: one of them
     * @throws BadRequest when username, name or password break a rule
     */
    @Transactional
    public AccountId createFirstAdmin(String username, String displayName, char[] password) {
        NewAccount wanted = new NewAccount(username, displayName, new String(password), Set.of(Roles.ADMIN), Set.of());
        String hash = hashOf(wanted);
        entries.lockAdministrators();
        if (entries.count() > 0) {
            throw new NotFirst();
        }
        return open(wanted, hash);
    }

    /**
     * Opens an account, active at once.
     *
     * @throws BadRequest when a field breaks a rule or a site is not one of the caller's
     * @throws UsernameTaken when another account has the username, in any case
     */
    @Transactional
    public AccountId create(NewAccount wanted) {
        AccountRules.onlyOwn(caller.sites(), wanted.sites());
        return open(wanted, hashOf(wanted));
    }

    private String hashOf(NewAccount wanted) {
        AccountRules.check(wanted);
        return passwords.hash("password", wanted.username(), wanted.displayName(), wanted.password());
    }

    private AccountId open(NewAccount wanted, String hash) {
        Account account = Account.open(wanted, hash);
        entries.open(account);
        return account.id();
    }

    /**
     * Binds an account to a site, from the next question on and without asking for rights: for the room that makes
     * sites. Does nothing when it is bound already, or when it is not one of our accounts.
     */
    @Transactional
    public void bind(AccountId account, SiteId site) {
        entries.bind(account, site);
        signedIn.readAgain();
    }

    /**
     * The account whoever asks: for rooms that show who did something.
     *
     * @throws NotFound when there is no such account
     */
    @Transactional
    public AccountFacts account(AccountId account) {
        return entries.findByIdOptional(account.value()).map(Account::facts).orElseThrow(() -> new NotFound("account"));
    }
}

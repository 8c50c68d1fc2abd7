package org.infusary.security;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.web.BadRequest;
import org.infusary.web.Cursor;
import org.infusary.web.EntityTag;
import org.infusary.web.NotFound;
import org.infusary.web.Page;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What administrators do with accounts.
 *
 * <p>An administrator sees the accounts that share a site with them and those bound to no site, and binds only to sites
 * of their own. The bindings to other sites are neither shown nor touched; roles, name, password and activity of an
 * account that is also bound elsewhere can be changed only by an administrator of all its sites, as they count there too.
 */
@ApplicationScoped
class AccountKeeping {
    private final AccountEntries entries;
    private final RefreshTokens refreshTokens;
    private final Lockouts lockouts;
    private final SignInSources sources;
    private final Passwords passwords;
    private final PasswordCheck check;
    private final Caller caller;
    private final SignedIn signedIn;
    private final Clock clock;

    AccountKeeping(
            AccountEntries entries,
            RefreshTokens refreshTokens,
            Lockouts lockouts,
            SignInSources sources,
            Passwords passwords,
            PasswordCheck check,
            Caller caller,
            SignedIn signedIn,
            Clock clock) {
        this.entries = entries;
        this.refreshTokens = refreshTokens;
        this.lockouts = lockouts;
        this.sources = sources;
        this.passwords = passwords;
        this.check = check;
        this.caller = caller;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * The account as the calling administrator may see it: without its bindings to other sites.
     *
     * @throws NotFound when there is no such account or it is bound only to sites that are not the caller's
     */
    @Transactional
    AccountFacts account(AccountId id) {
        return entries.findByIdOptional(id.value())
                .map(Account::facts)
                .map(this::asSeen)
                .orElseThrow(() -> new NotFound("account"));
    }

    /** The accounts the calling administrator may see, oldest first. */
    @Transactional
    Page<AccountFacts> page(Cursor start, int limit) {
        List<AccountFacts> rows = entries.visibleTo(caller.account(), caller.sites(), start, limit + 1).stream()
                .map(Account::facts)
                .map(this::asSeen)
                .toList();
        return Page.of(rows, limit, facts -> new Cursor(facts.id().value()));
    }

    /**
     * Changes an account; its sites that are not the caller's stay. Deactivating ends its sessions at once.
     *
     * @param read the version the caller has read; 412 when it is no longer this
     * @throws NotFound when the account is not the caller's to see
     * @throws BadRequest when a field breaks a rule or a site is not one of the caller's
     * @throws Refused when more than sites is changed of an account that is also bound to sites not the caller's
     * @throws LastAdmin when no active administrator would be left
     */
    @Transactional
    AccountFacts change(AccountId id, EntityTag read, AccountChange change) {
        Account account = entries.forEditing(id).orElseThrow(() -> new NotFound("account"));
        AccountFacts before = account.facts();
        AccountFacts seen = asSeen(before);
        read.mustBe(before.version());
        AccountRules.check(change);
        AccountRules.onlyOwn(caller.sites(), change.sites());
        if (!change.isOnlySitesOf(before)) {
            mustBeBoundOnlyToOurs(before);
        }
        boolean wasAdmin = account.isActiveAdmin();
        Set<SiteId> sites = new HashSet<>(before.sites());
        sites.removeAll(seen.sites());
        sites.addAll(change.sites());
        account.become(change, sites);
        if (wasAdmin && !account.isActiveAdmin()) {
            mustNotBeLastAdmin(id);
        }
        if (!account.isActive()) {
            refreshTokens.revokeAll(id, clock.instant());
        }
        entries.flush();
        signedIn.readAgain();
        return withOurSites(account.facts()); // shown once more, even if it has just left the last of our sites
    }

    /**
     * Gives an account a new password: its owner with the current one, or an administrator for someone else. Ends the
     * account's sessions and lifts its lock. A wrong current password counts as a failure to sign in.
     *
     * @throws ForbiddenException when the caller is neither the owner nor an administrator
     * @throws NotFound when the account is not the administrator's to see
     * @throws BadRequest when the new password breaks a rule, or the owner did not send the current one
     * @throws Refused when the current password is wrong, or the account is also bound to sites not the caller's
     */
    @Transactional
    void changePassword(AccountId id, @Nullable String current, String fresh) {
        boolean own = id.equals(caller.account());
        if (own) {
            mustKnow(id, current); // before the row is locked: the check changes the row in a transaction of its own
        } else if (!caller.roles().contains(Roles.ADMIN)) {
            throw new ForbiddenException();
        }
        Account account = entries.forEditing(id).orElseThrow(() -> new NotFound("account"));
        if (!own) {
            asSeen(account.facts());
            mustBeBoundOnlyToOurs(account.facts());
        }
        mustHaveAPassword(account);
        account.changePassword(passwords.hash("newPassword", account.username(), account.displayName(), fresh));
        entries.flush();
        lockouts.lift(id);
        sources.lift(account.username());
        refreshTokens.revokeAll(id, clock.instant());
    }

    /**
     * Ends all sessions of an account at once. Any administrator who sees the account may, as it takes nothing away that
     * signing in does not bring back.
     *
     * @throws NotFound when the account is not the administrator's to see
     */
    @Transactional
    void endSessions(AccountId id) {
        Account account = entries.forEditing(id).orElseThrow(() -> new NotFound("account"));
        asSeen(account.facts());
        refreshTokens.revokeAll(id, clock.instant());
        entries.refuseTokensBefore(id, clock.instant());
    }

    private static void mustHaveAPassword(Account account) {
        if (account.isOfIssuer()) {
            throw new Refused(
                    Reason.of("account-of-issuer", "This account signs in at its issuer and has no password."));
        }
    }

    private void mustKnow(AccountId id, @Nullable String current) {
        if (current == null) {
            throw new BadRequest("currentPassword", "is required to change your own password");
        }
        if (!check.passes(id, current)) {
            throw new Refused(Reason.of(
                    "current-password-wrong", "The current password is wrong, or the account is locked for a while."));
        }
    }

    private void mustNotBeLastAdmin(AccountId leaving) {
        entries.lockAdministrators();
        if (!entries.hasOtherActiveAdmin(leaving)) {
            throw new LastAdmin();
        }
    }

    private AccountFacts asSeen(AccountFacts account) {
        AccountFacts shown = withOurSites(account);
        boolean hidden = shown.sites().isEmpty() && !account.sites().isEmpty();
        if (hidden && !account.id().equals(caller.account())) {
            throw new NotFound("account");
        }
        return shown;
    }

    private AccountFacts withOurSites(AccountFacts account) {
        Set<SiteId> shared = new HashSet<>(account.sites());
        shared.retainAll(caller.sites());
        return account.boundOnlyTo(shared);
    }

    private void mustBeBoundOnlyToOurs(AccountFacts account) {
        if (!caller.sites().containsAll(account.sites())) {
            throw new Refused(Reason.of(
                    "bound-elsewhere",
                    "This account is also bound to a site you are not bound to; only its bindings to your sites can be"
                            + " changed by you."));
        }
    }
}

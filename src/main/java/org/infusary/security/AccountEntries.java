package org.infusary.security;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.SiteId;
import org.infusary.store.Clash;
import org.infusary.web.Cursor;

/** The accounts of the centre. */
@ApplicationScoped
class AccountEntries implements PanacheRepositoryBase<Account, UUID> {
    /** Any number, the same everywhere: whoever holds it alone changes who the administrators are. */
    private static final long ADMINISTRATORS = 8_271_364_509L;

    /** Writes a new account. 409 when its username is taken, in any case. */
    void open(Account account) {
        try {
            persistAndFlush(account);
        } catch (PersistenceException refused) {
            throw Clash.told(refused, "account_username_is_unique_ignoring_case", new UsernameTaken());
        }
    }

    /** The account with its row locked until the transaction ends: what edits it or its tokens comes one by one. */
    Optional<Account> forEditing(AccountId account) {
        return Optional.ofNullable(findById(account.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Accounts in order of id that are bound to one of the sites, or to none at all, or are the asker's own. */
    List<Account> visibleTo(AccountId asker, Set<SiteId> sites, Cursor start, int most) {
        Set<UUID> ids = new HashSet<>(sites.stream().map(SiteId::value).toList());
        ids.add(Cursor.START.after()); // no site's id, so that the list is never empty
        return find(
                        "from Account a where a.id > ?1 and (a.id = ?2 or a.sites is empty"
                                + " or exists (select 1 from a.sites s where s in ?3)) order by a.id",
                        start.after(),
                        asker.value(),
                        ids)
                .range(0, most - 1)
                .list();
    }

    boolean hasOtherActiveAdmin(AccountId than) {
        return count("id <> ?1 and active and 'admin' member of roles", than.value()) > 0;
    }

    /** Waits until no one else changes who the administrators are; held until the transaction ends. */
    void lockAdministrators() {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(:lock)) as held")
                .setParameter("lock", ADMINISTRATORS)
                .getSingleResult();
    }

    /** From now on an issuer's tokens of before this moment are refused. */
    void refuseTokensBefore(AccountId account, Instant at) {
        getEntityManager()
                .createNativeQuery("update account set tokens_good_from = :at where id = :account")
                .setParameter("at", at)
                .setParameter("account", account.value())
                .executeUpdate();
    }

    /** Binds once, however often it is asked and by however many at a time; not when the account is unknown. */
    void bind(AccountId account, SiteId site) {
        int added = getEntityManager()
                .createNativeQuery("insert into account_site (account_id, site_id)"
                        + " select id, :site from account where id = :account"
                        + " on conflict do nothing")
                .setParameter("account", account.value())
                .setParameter("site", site.value())
                .executeUpdate();
        if (added > 0) {
            getEntityManager()
                    .createNativeQuery("update account set version = version + 1 where id = :account")
                    .setParameter("account", account.value())
                    .executeUpdate();
        }
    }
}

package org.infusary.security;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.SiteId;

/**
 * The accounts behind the subjects of an issuer: made when one is first seen, so that signatures and records can point at
 * somebody, and kept as the last token told its roles and sites. They have no password and are never made active again by
 * a token.
 */
@ApplicationScoped
class IssuerAccounts {
    private final EntityManager database;

    IssuerAccounts(EntityManager database) {
        this.database = database;
    }

    /** In a transaction of its own, because a request that is refused has shown its token too. */
    void keep(AccountId account, Set<String> roles, Set<SiteId> sites, AccessToken.Issued issued) {
        QuarkusTransaction.requiringNew().run(() -> {
            open(account, issued);
            replace(account, "account_role", "role", roles.toArray(String[]::new));
            if (issued.sites().isPresent()) {
                replace(
                        account,
                        "account_site",
                        "site_id",
                        sites.stream().map(SiteId::value).toArray(UUID[]::new));
            }
            database.createNativeQuery("update account set version = version + 1 where id = :account")
                    .setParameter("account", account.value())
                    .executeUpdate();
        });
    }

    private void open(AccountId account, AccessToken.Issued issued) {
        database.createNativeQuery("insert into account"
                        + " (id, version, username, display_name, active, issuer, subject)"
                        + " values (:account, 0, :username, :name, true, :issuer, :subject) on conflict do nothing")
                .setParameter("account", account.value())
                .setParameter("username", "issuer-" + account)
                .setParameter(
                        "name",
                        issued.subject()
                                .substring(0, Math.min(100, issued.subject().length())))
                .setParameter("issuer", issued.issuer())
                .setParameter("subject", issued.subject())
                .executeUpdate();
        // two requests with two tokens of one person come one by one
        database.createNativeQuery("select 1 from account where id = :account for update")
                .setParameter("account", account.value())
                .getSingleResult();
    }

    private void replace(AccountId account, String table, String column, Object[] wanted) {
        database.createNativeQuery(
                        "delete from " + table + " where account_id = :account and " + column + " <> all(:wanted)")
                .setParameter("account", account.value())
                .setParameter("wanted", wanted)
                .executeUpdate();
        database.createNativeQuery("insert into " + table + " (account_id, " + column
                        + ") select :account, unnest(:wanted) on conflict do nothing")
                .setParameter("account", account.value())
                .setParameter("wanted", wanted)
                .executeUpdate();
    }
}

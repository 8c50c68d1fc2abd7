package org.infusary.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.SiteId;

/**
 * Asks how the holder of a token stands: one statement for every request, so without entities. Inside a transaction it
 * sees what the transaction has written.
 */
@ApplicationScoped
class Standings {
    private static final String IN_SESSION = """
            select exists (select from refresh_token token where token.family_id = ? and token.revoked_at is null
                             and token.account_id = account.id),
                   array(select bound.site_id from account_site bound where bound.account_id = account.id)
              from account where account.id = ? and account.active""";

    /** One row also for an account that is not there yet. */
    private static final String AT_ISSUER = """
            select account.id is not null,
                   coalesce(account.active and coalesce(account.tokens_good_from < ?, true), false),
                   array(select site.id from site where site.id = any(?)),
                   array(select bound.site_id from account_site bound where bound.account_id = account.id),
                   array(select role.role from account_role role where role.account_id = account.id)
              from (values (1)) as one left join account on account.id = ?""";

    private final DataSource database;
    private final IssuerAccounts accounts;

    Standings(DataSource database, IssuerAccounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    Standing inSession(AccountId account, UUID session) {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement(IN_SESSION)) {
            question.setObject(1, session);
            question.setObject(2, account.value());
            ResultSet answer = question.executeQuery();
            return answer.next() ? new Standing(answer.getBoolean(1), sites(answer, 2)) : Standing.NONE;
        } catch (SQLException failure) {
            throw untold(failure);
        }
    }

    /** Keeps the account first when the issuer tells something new of it: that it exists, its roles, its sites. */
    Standing atIssuer(AccountId account, Set<String> roles, AccessToken.Issued issued) {
        Told told = told(account, issued);
        if (told.isNews(roles, issued)) {
            accounts.keep(account, roles, told.claimed(), issued);
            told = told(account, issued);
        }
        return new Standing(told.isGood(), issued.sites().isPresent() ? told.claimed() : told.bound());
    }

    boolean isSite(SiteId site) {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement("select 1 from site where id = ?")) {
            question.setObject(1, site.value());
            return question.executeQuery().next();
        } catch (SQLException failure) {
            throw untold(failure);
        }
    }

    /** @param claimed those of the sites claimed that exist */
    private record Told(boolean isKnown, boolean isGood, Set<SiteId> claimed, Set<SiteId> bound, Set<String> roles) {
        boolean isNews(Set<String> now, AccessToken.Issued issued) {
            boolean moved = issued.sites().isPresent() && !claimed.equals(bound);
            return !isKnown || isGood && (moved || !roles.equals(now));
        }
    }

    private Told told(AccountId account, AccessToken.Issued issued) {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement(AT_ISSUER)) {
            Object[] claimed = issued.sites().orElse(Set.of()).toArray();
            question.setTimestamp(1, Timestamp.from(issued.at()));
            question.setArray(2, connection.createArrayOf("uuid", claimed));
            question.setObject(3, account.value());
            ResultSet answer = question.executeQuery();
            answer.next();
            return new Told(
                    answer.getBoolean(1), answer.getBoolean(2), sites(answer, 3), sites(answer, 4), Set.of((String[])
                            answer.getArray(5).getArray()));
        } catch (SQLException failure) {
            throw untold(failure);
        }
    }

    private static Set<SiteId> sites(ResultSet answer, int column) throws SQLException {
        Array ids = answer.getArray(column);
        return Stream.of((UUID[]) ids.getArray()).map(SiteId::new).collect(Collectors.toUnmodifiableSet());
    }

    private static IllegalStateException untold(SQLException failure) {
        return new IllegalStateException("the database does not tell how an account stands", failure);
    }
}

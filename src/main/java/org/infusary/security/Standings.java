package org.infusary.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.infusary.kernel.SiteId;

/**
 * Asks how the holder of a token stands: one statement for every request, so without entities. Inside a transaction it
 * sees what the transaction has written.
 */
@ApplicationScoped
class Standings {
    private static final String QUESTION = """
            select exists (select from refresh_token token where token.family_id = ? and token.revoked_at is null
                             and token.account_id = account.id),
                   array(select bound.site_id from account_site bound where bound.account_id = account.id)
              from account where account.id = ? and account.active""";

    private final DataSource database;

    Standings(DataSource database) {
        this.database = database;
    }

    Standing of(AccessToken token) {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement(QUESTION)) {
            question.setObject(1, token.session());
            question.setObject(2, token.account().value());
            ResultSet answer = question.executeQuery();
            return answer.next() ? new Standing(answer.getBoolean(1), sites(answer)) : Standing.NONE;
        } catch (SQLException failure) {
            throw new IllegalStateException("the database does not tell how an account stands", failure);
        }
    }

    private static Set<SiteId> sites(ResultSet answer) throws SQLException {
        return Stream.of((UUID[]) answer.getArray(2).getArray())
                .map(SiteId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}

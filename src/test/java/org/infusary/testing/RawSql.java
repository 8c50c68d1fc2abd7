package org.infusary.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.infusary.store.Clash;

/** Attacks tables with raw SQL, as the application's own role. */
public final class RawSql {
    private RawSql() {}

    /** The constraint that refuses the statement; empty when it is taken, of one row. */
    public static Optional<String> refusal(String sql, Object... values) {
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            assertThat(statement.executeUpdate()).isEqualTo(1);
            return Optional.empty();
        } catch (SQLException refused) {
            return Optional.of(Clash.constraint(refused).orElse(refused.getMessage()));
        }
    }
}

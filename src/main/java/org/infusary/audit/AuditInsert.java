package org.infusary.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes rows in one statement, however many there are: one array for each column, so that it is prepared once. */
final class AuditInsert {
    private static final String SQL = """
            insert into audit_row (at, account_id, roles, operation, address, site_ids, patient_ids, status,
                                   remote_address, request_id, break_glass_reason, created)
            select at, account_id, roles::text[], operation, address, site_ids::uuid[], patient_ids::uuid[], status,
                   remote_address, request_id, break_glass_reason, created
              from unnest(?::timestamptz[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                          ?::smallint[], ?::text[], ?::text[], ?::text[], ?::text[])
                as fresh (at, account_id, roles, operation, address, site_ids, patient_ids, status,
                          remote_address, request_id, break_glass_reason, created)
            """;

    private AuditInsert() {}

    static void write(Connection connection, List<AuditRow> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SQL)) {
            Column column = new Column(connection, insert, rows);
            column.of("timestamptz", AuditRow::at);
            column.of("uuid", AuditRow::account);
            column.of("text", row -> AuditRow.array(row.roles()));
            column.of("text", AuditRow::operation);
            column.of("text", AuditRow::address);
            column.of("text", row -> AuditRow.array(row.sites()));
            column.of("text", row -> AuditRow.array(row.patients()));
            column.of("int2", AuditRow::status);
            column.of("text", AuditRow::remoteAddress);
            column.of("text", AuditRow::requestId);
            column.of("text", AuditRow::breakGlassReason);
            column.of("text", AuditRow::created);
            insert.executeUpdate();
        }
    }

    /** Fills one parameter after the other. */
    private static final class Column {
        private final Connection connection;
        private final PreparedStatement insert;
        private final List<AuditRow> rows;
        private int index;

        private Column(Connection connection, PreparedStatement insert, List<AuditRow> rows) {
            this.connection = connection;
            this.insert = insert;
            this.rows = rows;
        }

        private void of(String type, Function<AuditRow, @Nullable Object> value) throws SQLException {
            @Nullable String[] texts = new @Nullable String[rows.size()];
            for (int i = 0; i < texts.length; i++) {
                Object one = value.apply(rows.get(i));
                texts[i] = one == null ? null : one.toString();
            }
            insert.setArray(++index, connection.createArrayOf(type, texts));
        }
    }
}

package org.infusary.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Small ways to ask a database. */
final class Sql {
    /** Values are written the same way by every server and for every role. */
    private static final String PLAIN = """
            set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC'; set extra_float_digits = 1;
            set bytea_output = 'hex'; set synchronize_seqscans = off; set statement_timeout = 0; set search_path = public""";

    /** Makes something of one row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private Sql() {}

    static void settle(Connection connection) throws SQLException {
        run(connection, PLAIN);
    }

    static String name(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static <T> List<T> list(Connection connection, String query, Row<T> row) throws SQLException {
        List<T> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(row.of(rows));
            }
        }
        return all;
    }

    /** Every table of ours, in the order of their names; not the list of migrations, which a restore makes itself. */
    static List<String> tables(Connection connection) throws SQLException {
        return list(
                connection,
                "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"
                        + " and relname <> 'flyway_schema_history' order by relname collate \"C\"",
                row -> row.getString(1));
    }

    /** What a table is filled with; columns the server computes are left out. */
    static List<String> columns(Connection connection, String table) throws SQLException {
        return list(
                connection,
                "select attname from pg_attribute where attrelid = '"
                        + name(table).replace("'", "''")
                        + "'::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum",
                row -> row.getString(1));
    }
}

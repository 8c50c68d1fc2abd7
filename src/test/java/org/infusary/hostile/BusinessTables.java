package org.infusary.hostile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** How many rows each table holds and what their contents add up to: equal means that nothing was written. */
final class BusinessTables {
    /** Who asked and who failed to sign in is written down of refused requests too, and refusals of keys are kept. */
    private static final String OF_BUSINESS = "select table_name from information_schema.tables where table_schema ="
            + " 'public' and table_type = 'BASE TABLE' and table_name !~ '^(flyway|audit|kept_answer|sign_in)'";

    private BusinessTables() {}

    static Map<String, String> digest(DataSource database) throws SQLException {
        Map<String, String> digest = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            for (String table : tables(sql)) {
                try (ResultSet row = sql.executeQuery("select count(*) || ' rows, ' || coalesce(sum(hashtextextended("
                        + "one::text, 0)::numeric), 0) from " + table + " one")) {
                    row.next();
                    digest.put(table, row.getString(1));
                }
            }
        }
        return digest;
    }

    private static List<String> tables(Statement sql) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery(OF_BUSINESS)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}

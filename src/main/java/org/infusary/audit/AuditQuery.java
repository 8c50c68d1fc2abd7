package org.infusary.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.infusary.web.Cursor;
import org.jspecify.annotations.Nullable;

/** The search for rows, newest first: only the conditions that are asked for, so that the database finds their index. */
final class AuditQuery {
    private static final String COLUMNS = "select position, at, account_id, roles, operation, address, site_ids,"
            + " patient_ids, status, remote_address, request_id, break_glass_reason, created from audit_row where ";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    AuditQuery where(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
        return this;
    }

    AuditQuery whereGiven(String condition, @Nullable Object value) {
        return value == null ? this : where(condition, value);
    }

    /** Goes on after the row of a cursor made by {@link #cursor}. */
    AuditQuery after(Cursor cursor) {
        if (!cursor.equals(Cursor.START)) {
            Instant at = Instant.EPOCH.plus(cursor.after().getMostSignificantBits(), ChronoUnit.MICROS);
            conditions.add("(at, position) < (?, ?)");
            values.add(at.atOffset(ZoneOffset.UTC));
            values.add(cursor.after().getLeastSignificantBits());
        }
        return this;
    }

    static Cursor cursor(Instant at, long position) {
        return new Cursor(new UUID(ChronoUnit.MICROS.between(Instant.EPOCH, at), position));
    }

    PreparedStatement prepare(Connection connection, int most) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(
                COLUMNS + String.join(" and ", conditions) + " order by at desc, position desc limit ?");
        int index = 0;
        for (Object value : values) {
            index++;
            if (value instanceof UUID[] ids) {
                statement.setArray(index, connection.createArrayOf("uuid", ids));
            } else {
                statement.setObject(index, value);
            }
        }
        statement.setInt(index + 1, most);
        return statement;
    }
}

package org.infusary.audit;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows that one request has left, found by a request id that nobody else uses. */
public final class Trail {
    private final String requestId = "trail-" + UUID.randomUUID();

    /** One row, as it stands in the table. */
    public record Row(
            String account,
            Set<String> roles,
            String operation,
            String address,
            Set<String> sites,
            Set<String> patients,
            int status,
            String remoteAddress,
            String breakGlassReason,
            String created) {}

    private Trail() {}

    public static Trail begin() {
        return new Trail();
    }

    public String requestId() {
        return requestId;
    }

    /** Marks a request so that its rows are found. */
    public RequestSpecification mark(RequestSpecification request) {
        return request.header("X-Request-Id", requestId);
    }

    public RequestSpecification anonymous() {
        return mark(given().contentType("application/json"));
    }

    public Row only() {
        List<Row> rows = rows();
        if (rows.size() != 1) {
            throw new AssertionError("one row was expected, there are " + rows);
        }
        return rows.get(0);
    }

    public List<Row> rows() {
        try (Connection connection =
                        Arc.container().instance(DataSource.class).get().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select account_id, roles, operation, address, site_ids, patient_ids, status, remote_address,"
                                + " break_glass_reason, created from audit_row where request_id = ? order by position")) {
            query.setString(1, requestId);
            List<Row> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getString(1),
                            texts(row, 2),
                            row.getString(3),
                            row.getString(4),
                            texts(row, 5),
                            texts(row, 6),
                            row.getInt(7),
                            row.getString(8),
                            row.getString(9),
                            row.getString(10)));
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Set<String> texts(ResultSet row, int column) throws SQLException {
        Set<String> texts = new TreeSet<>();
        for (Object one : (Object[]) row.getArray(column).getArray()) {
            texts.add(one.toString());
        }
        return texts;
    }
}

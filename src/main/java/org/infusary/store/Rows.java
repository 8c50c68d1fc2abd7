package org.infusary.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes rows by plain JDBC, on the connection of the transaction under way if there is one: for the questions that every
 * booking asks, where entities would only be made to be thrown away. Sees what has been flushed, not what waits for it.
 */
@ApplicationScoped
public class Rows {
    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    /** One row as the caller wants it; columns are numbered from 1. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** @param values of the question marks, in order: UUID, LocalDate, Instant, text, number or texts in an array */
    public <T> List<T> of(String question, List<?> values, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, column(values.get(i)));
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(reading.of(found));
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException("the database does not answer", failure);
        }
    }

    /**
     * Runs one statement that writes; to be called in a transaction.
     *
     * @param values of the question marks, in order, as in {@link #of}; null is nothing
     * @return rows written
     * @throws IllegalStateException when the database refuses; {@link Clash#constraint} tells by which name
     */
    public int write(String statement, List<? extends @Nullable Object> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                prepared.setObject(i + 1, value == null ? null : column(value));
            }
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("the database does not take it", failure);
        }
    }

    private static Object column(Object value) {
        return value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value;
    }

    /** A moment of a {@code timestamptz} that is never null. */
    public static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}

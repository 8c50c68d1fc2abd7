package org.infusary.audit;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.infusary.store.Outage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The connection of the audit writer: kept, so that its statement stays prepared and writing waits for no request that
 * holds the others; opened anew after a failure. Used by one thread.
 */
final class WriterConnection {
    private static final Logger LOG = Logger.getLogger(WriterConnection.class);

    /** A connection that lay idle for longer is asked before it is trusted with a row. */
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int ANSWER_SECONDS = 1;

    private final AgroalDataSource database;
    private @Nullable Connection connection;
    private long usedAt;

    WriterConnection(AgroalDataSource database) {
        this.database = database;
    }

    /** Writes and commits the rows, all or none. */
    void write(List<AuditRow> rows) throws SQLException {
        Connection open = fresh();
        try {
            AuditInsert.write(open, rows);
            usedAt = System.nanoTime();
        } catch (SQLException failure) {
            if (Outage.of(failure).isPresent()) {
                close();
            }
            throw failure;
        }
    }

    /** False after a failure that was not the rows' own. */
    boolean isOpen() {
        return connection != null;
    }

    void close() {
        Connection ended = connection;
        connection = null;
        if (ended != null) {
            try {
                ended.close();
            } catch (SQLException goneAlready) {
                LOG.debugf("the audit writer's connection was gone already: %s", goneAlready.getMessage());
            }
        }
    }

    private Connection fresh() throws SQLException {
        if (connection != null && System.nanoTime() - usedAt > IDLE_NANOS && !connection.isValid(ANSWER_SECONDS)) {
            close();
        }
        Connection open = connection;
        if (open == null) {
            open = database.getConnection();
            try (Statement setting = open.createStatement()) {
                setting.execute("set synchronous_commit = on");
            } catch (SQLException failure) {
                open.close();
                throw failure;
            }
            connection = open;
        }
        return open;
    }
}

package org.infusary.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Chains new rows by hash, some moments after they were written: each seal holds the hash of every one of its rows and
 * that of the seal before. The work is done in the database, by a function that the application may call but whose tables
 * it may not write. Of several instances one seals at a time.
 */
@ApplicationScoped
class Sealer {
    private static final Logger LOG = Logger.getLogger(Sealer.class);
    private static final int MOST_ROWS = 1000;
    private static final long PAUSE_MILLIS = 500;

    private final DataSource database;
    private final boolean serves;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Sealer::daemon);
    private volatile long nothingWaitedAt = System.nanoTime();
    private boolean failing;

    /** @param serves false in a command that only looks at the database beside or without the service */
    Sealer(DataSource database, @ConfigProperty(name = "quarkus.http.host-enabled") boolean serves) {
        this.database = database;
        this.serves = serves;
    }

    void begin(@Observes StartupEvent start) {
        if (serves) {
            thread.scheduleWithFixedDelay(this::sealQuietly, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** After the writer has written its last row. What is not sealed in time waits for the next start. */
    void end(@Observes @Priority(2) ShutdownEvent end) throws InterruptedException {
        if (serves) {
            thread.execute(this::sealQuietly);
        }
        thread.shutdown();
        thread.awaitTermination(1, TimeUnit.SECONDS);
    }

    /** How long ago this instance last saw that no row waits for its seal. */
    Duration lag() {
        return Duration.ofNanos(System.nanoTime() - nothingWaitedAt);
    }

    /** Seals whatever waits now. */
    void seal() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement next = connection.prepareStatement("select audit_seal_next(?)")) {
            next.setInt(1, MOST_ROWS);
            int sealed;
            do {
                try (ResultSet answer = next.executeQuery()) {
                    answer.next();
                    sealed = answer.getInt(1);
                }
            } while (sealed == MOST_ROWS);
        }
        nothingWaitedAt = System.nanoTime();
    }

    private void sealQuietly() {
        try {
            seal();
            failing = false;
        } catch (SQLException | RuntimeException failure) {
            if (!failing) {
                LOG.warnf("audit rows wait for their seal: %s", failure.toString());
            }
            failing = true;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "audit-sealer");
        thread.setDaemon(true);
        return thread;
    }
}

package org.infusary.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/**
 * Makes rows safe, many in one commit: what arrives while a commit is under way goes into the next one. One thread, one
 * connection of its own.
 *
 * <p>A row that cannot be written fails for its own request only; when the database cannot be reached, all that wait fail
 * at once instead of one after the other.
 */
@ApplicationScoped
class AuditWriter {
    private static final Logger LOG = Logger.getLogger(AuditWriter.class);

    /** More rows than a batch that commits quickly; a longer queue is cut into several. */
    private static final int MOST_IN_ONE_COMMIT = 500;

    /** Requests that may wait for their row; whoever comes then is told that the service is unavailable. */
    private static final int MOST_WAITING = 10_000;

    private static final long LOOK_UP_MILLIS = 200;

    /** What is left at the end has no caller any more; a stop must not wait for a database that hangs. */
    private static final long END_SECONDS = 2;

    private record Waiting(AuditRow row, CompletableFuture<Void> safe) {}

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final LongAdder written = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final WriterConnection connection;
    private final Thread thread;
    private volatile boolean open = true;

    AuditWriter(AgroalDataSource database) {
        connection = new WriterConnection(database);
        thread = new Thread(this::work, "audit-writer");
        thread.setDaemon(true);
        thread.start();
    }

    /** Completes when the row is committed; fails when it is not known to be. Never blocks. */
    Uni<Void> keep(AuditRow row) {
        Waiting waiting = new Waiting(row, new CompletableFuture<>());
        if (!open || !queue.offer(waiting)) {
            failed.increment();
            return Uni.createFrom().failure(new NotKept());
        }
        if (!thread.isAlive()) {
            refuse(); // nobody would ever look into the queue
        }
        return Uni.createFrom().completionStage(waiting.safe());
    }

    int waiting() {
        return queue.size();
    }

    long written() {
        return written.sum();
    }

    long failed() {
        return failed.sum();
    }

    /** Writes what is still waiting; by now the port is closed. */
    void close(@Observes @Priority(1) ShutdownEvent end) throws InterruptedException {
        open = false;
        thread.join(TimeUnit.SECONDS.toMillis(END_SECONDS));
    }

    private void work() {
        List<Waiting> batch = new ArrayList<>(MOST_IN_ONE_COMMIT);
        while (open || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, MOST_IN_ONE_COMMIT - 1);
                    write(batch);
                }
            } catch (InterruptedException asked) {
                open = false;
            } finally {
                batch.clear();
            }
        }
        connection.close();
    }

    private void refuse() {
        List<Waiting> left = new ArrayList<>();
        queue.drainTo(left);
        fail(left);
    }

    private void fail(List<Waiting> waiting) {
        failed.add(waiting.size());
        waiting.forEach(one -> one.safe().completeExceptionally(new NotKept()));
    }

    private void write(List<Waiting> batch) {
        try {
            connection.write(batch.stream().map(Waiting::row).toList());
            written.add(batch.size());
            batch.forEach(waiting -> waiting.safe().complete(null));
        } catch (SQLException | RuntimeException failure) {
            boolean lost = !connection.isOpen();
            if (lost || batch.size() == 1) {
                LOG.errorf("%d audit rows could not be written: %s", batch.size(), told(failure));
                fail(batch);
                if (lost) {
                    refuse();
                }
            } else {
                batch.forEach(waiting -> write(List.of(waiting)));
            }
        }
    }

    /** Without the message, which may hold what stood in the row. */
    private static String told(Exception failure) {
        return failure instanceof SQLException refused
                ? "SQLSTATE " + refused.getSQLState()
                : failure.getClass().getName();
    }

    /** The row may not be there. */
    static final class NotKept extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotKept() {
            super("the audit row is not safe", null, false, false);
        }
    }
}

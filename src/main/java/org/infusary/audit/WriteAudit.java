package org.infusary.audit;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.infusary.once.Committing;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * Puts the row of a write into the write's own transaction. Until that is committed the row counts as not written: what is
 * undone in the end is written down by {@link RequestAudit}, with how it ended.
 */
@ApplicationScoped
class WriteAudit {
    private final DataSource database;
    private final AuditNotes notes;
    private final SecurityIdentity who;
    private final TransactionSynchronizationRegistry transaction;

    WriteAudit(
            DataSource database,
            AuditNotes notes,
            SecurityIdentity who,
            TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.notes = notes;
        this.who = who;
        this.transaction = transaction;
    }

    void write(@Observes Committing write) {
        ResteasyReactiveRequestContext exchange = CurrentRequestManager.get();
        AuditRow row = notes.row(exchange, who, write.status(), write.location());
        try (Connection connection = database.getConnection()) {
            AuditInsert.write(connection, List.of(row));
        } catch (SQLException failure) {
            throw new IllegalStateException("the audit row of a write cannot be written", failure);
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // the row is written already
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    notes.written(exchange);
                }
            }
        });
    }
}

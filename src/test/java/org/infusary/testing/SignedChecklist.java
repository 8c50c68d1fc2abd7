package org.infusary.testing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.infusary.kernel.VisitId;

/** A checklist that lets start, for tests of rooms below it: empty but for its signature. */
public final class SignedChecklist {
    private static final UUID NURSE = new UUID(1, 1);
    private static final String NO_CONTENT = "0".repeat(64);

    private SignedChecklist() {}

    /** In a transaction of its own; the visit must be booked. */
    public static void of(VisitId visit) {
        UUID checklist = UUID.randomUUID();
        run("""
                insert into checklist (id, visit_id, template_version, opened_by, opened_at, version)
                    values (?, ?, 1, ?, now(), 0)""", checklist, visit.value(), NURSE);
        run("""
                insert into checklist_signature
                    (id, visit_id, checklist_id, signed_by, signed_at, open_hard_stops, content_sha256)
                    values (?, ?, ?, ?, now(), 0, ?)""", UUID.randomUUID(), visit.value(), checklist, NURSE, NO_CONTENT);
    }

    private static void run(String sql, Object... values) {
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

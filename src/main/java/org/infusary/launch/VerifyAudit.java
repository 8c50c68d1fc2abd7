package org.infusary.launch;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.infusary.audit.AuditReport;
import org.infusary.audit.AuditVerifier;

/** Tells whether the audit trail is whole, on a database that is up, without an HTTP port. */
@Singleton
class VerifyAudit implements QuarkusApplication {
    private final DataSource database;

    VerifyAudit(DataSource database) {
        this.database = database;
    }

    /**
     * @param arguments a head that is expected to be part of the trail, or nothing
     * @return 0 when nothing was found, 1 otherwise
     */
    @Override
    public int run(String... arguments) throws SQLException {
        try (Connection connection = database.getConnection()) {
            AuditReport report = AuditVerifier.verify(connection, arguments.length == 0 ? null : arguments[0]);
            report.findings().forEach(System.out::println);
            System.out.println("Looked through " + report.rows() + " rows; " + report.waiting()
                    + " of them wait for their seal. Findings: "
                    + report.findings().size() + ".");
            System.out.println("head " + report.head());
            return report.findings().isEmpty() ? 0 : 1;
        }
    }
}

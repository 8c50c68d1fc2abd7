package org.infusary.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.security.Caller;
import org.infusary.web.BadRequest;
import org.infusary.web.Cursor;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The door for auditors: the rows that touch a site they are bound to, and those that touch no site at all, such as failed
 * sign-ins. A row that touches several sites is shown whole to the auditors of each; it names ids only.
 */
@ApplicationScoped
class AuditTrail {
    /** Rows of one export: what an office program opens, and a few megabytes of memory. */
    static final int MOST_EXPORTED = 10_000;

    private final DataSource database;
    private final Caller caller;

    AuditTrail(DataSource database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** One page of what is sought, the newest first. */
    @Transactional
    Page<AuditRowView> page(AuditSearch sought, PageRequest page) {
        return Page.of(
                rows(sought, page.start(), page.limit() + 1),
                page.limit(),
                row -> AuditQuery.cursor(row.at(), row.position()));
    }

    /** Everything that is sought, the newest first; 400 when that is more than {@link #MOST_EXPORTED} rows. */
    @Transactional
    List<AuditRowView> all(AuditSearch sought) {
        List<AuditRowView> rows = rows(sought, Cursor.START, MOST_EXPORTED + 1);
        if (rows.size() > MOST_EXPORTED) {
            throw new BadRequest("from", "must leave at most " + MOST_EXPORTED + " rows: export a shorter time");
        }
        return rows;
    }

    private List<AuditRowView> rows(AuditSearch sought, Cursor start, int most) {
        note(sought);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = query(sought, start).prepare(connection, most);
                ResultSet row = statement.executeQuery()) {
            List<AuditRowView> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(view(row));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException("the audit trail cannot be read", failure);
        }
    }

    private void note(AuditSearch sought) {
        if (sought.patientId() != null) {
            caller.about(new PatientId(sought.patientId()));
        }
        if (sought.siteId() != null) {
            caller.mustSee(new SiteId(sought.siteId()), "site");
        }
    }

    private AuditQuery query(AuditSearch sought, Cursor start) {
        return visible(sought.siteId())
                .whereGiven("patient_ids @> ?", one(sought.patientId()))
                .whereGiven("account_id = ?", sought.accountId())
                .whereGiven("at >= ?", sought.from())
                .whereGiven("at < ?", sought.to())
                .after(start);
    }

    /** One condition for one site: of two that say much the same, the database would believe that hardly a row meets both. */
    private AuditQuery visible(@Nullable UUID site) {
        if (site != null) {
            return new AuditQuery().where("site_ids @> ?", new UUID[] {site});
        }
        UUID[] sites = caller.sites().stream().map(SiteId::value).toArray(UUID[]::new);
        return new AuditQuery().where("(site_ids && ? or site_ids = '{}')", sites);
    }

    private static UUID @Nullable [] one(@Nullable UUID id) {
        return id == null ? null : new UUID[] {id};
    }

    private static AuditRowView view(ResultSet row) throws SQLException {
        int status = row.getInt("status");
        return new AuditRowView(
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account_id", UUID.class),
                List.of((String[]) row.getArray("roles").getArray()),
                row.getString("operation"),
                row.getString("address"),
                List.of((UUID[]) row.getArray("site_ids").getArray()),
                List.of((UUID[]) row.getArray("patient_ids").getArray()),
                status,
                AuditRowView.Outcome.of(status),
                row.getString("remote_address"),
                row.getString("request_id"),
                row.getString("break_glass_reason"),
                row.getString("created"));
    }
}

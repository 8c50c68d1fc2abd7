package org.infusary.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for rows and seals that were changed or removed, by working out every hash again. Reads one moment of the database,
 * so that a running service does not disturb it, and uses nothing of the database but its own functions.
 *
 * <p>What was cut off the end leaves no gap; to prove that nothing was, compare the head with one that was noted earlier.
 */
public final class AuditVerifier {
    private static final String HASH = """
            sha256(convert_to(json_build_array(
                r.position, to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), r.account_id, r.roles,
                r.operation, r.address, r.site_ids, r.patient_ids, r.status, r.remote_address, r.request_id,
                r.break_glass_reason, r.created)::text, 'UTF8'))""";

    private static final String SEALS = """
            select number, previous_hash, hash,
                   sha256(convert_to(concat_ws('|', number,
                       to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                       array_to_string(positions, ',')), 'UTF8') || previous_hash || row_hashes) as computed
              from audit_seal order by number
            """;

    private static final String SEALED =
            "audit_seal s cross join unnest(s.positions) with ordinality as p (position, nth)";

    /** @param positions of the rows that the words are about */
    private record Question(String words, String positions) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question(
                    "row %d was removed",
                    "select p.position from " + SEALED + " left join audit_row r on r.position = p.position"
                            + " where r.position is null order by 1"),
            new Question(
                    "row %d was changed",
                    "select p.position from " + SEALED + " join audit_row r on r.position = p.position where "
                            + "substring(s.row_hashes from (32 * (p.nth - 1) + 1)::integer for 32) <> " + HASH
                            + " order by 1"),
            new Question(
                    "row %d is sealed more than once",
                    "select p.position from " + SEALED + " group by p.position having count(*) > 1 order by 1"),
            new Question(
                    "row %d has no seal and does not wait for one",
                    "select position from audit_row except (select position from audit_unsealed"
                            + " union all select p.position from " + SEALED + ") order by 1"),
            new Question(
                    "row %d was removed before it was sealed",
                    "select u.position from audit_unsealed u left join audit_row r on r.position = u.position"
                            + " where r.position is null order by 1"),
            // by the trail's own clock: what a crash or a copy has left waiting is sealed by the next start
            new Question(
                    "row %d has waited for its seal for more than a minute",
                    "select position from audit_unsealed where since < -interval '1 minute' + greatest("
                            + "(select max(sealed_at) from audit_seal), (select max(since) from audit_unsealed))"
                            + " order by 1"));

    private final Connection database;
    private final @Nullable String expected;
    private final List<String> findings = new ArrayList<>();

    private AuditVerifier(Connection database, @Nullable String expected) {
        this.database = database;
        this.expected = expected;
    }

    /**
     * Looks through the whole trail in a transaction of its own.
     *
     * @param expected a head noted earlier, which must be part of the trail; null when none is expected
     */
    public static AuditReport verify(Connection database, @Nullable String expected) throws SQLException {
        boolean committing = database.getAutoCommit();
        int patience = database.getNetworkTimeout();
        database.setNetworkTimeout(Runnable::run, 0); // a long trail takes its time
        database.setAutoCommit(false);
        try (Statement moment = database.createStatement()) {
            moment.execute("set transaction isolation level repeatable read, read only");
            moment.execute("set local statement_timeout = 0");
            return new AuditVerifier(database, expected).report();
        } finally {
            database.rollback();
            database.setAutoCommit(committing);
            database.setNetworkTimeout(Runnable::run, patience);
        }
    }

    private AuditReport report() throws SQLException {
        AuditHead head = follow();
        for (Question question : QUESTIONS) {
            ask(question);
        }
        return new AuditReport(count("audit_row"), count("audit_unsealed"), head, findings);
    }

    /** Goes from seal to seal. */
    private AuditHead follow() throws SQLException {
        AuditHead last = AuditHead.BEFORE_THE_FIRST;
        boolean found = expected == null || last.is(expected);
        try (Statement statement = database.createStatement()) {
            statement.setFetchSize(1000);
            ResultSet row = statement.executeQuery(SEALS);
            while (row.next()) {
                AuditHead seal = new AuditHead(row.getLong("number"), hex(row, "hash"));
                if (seal.number() > last.number() + 1) {
                    findings.add("seals " + (last.number() + 1) + " to " + (seal.number() - 1) + " were removed");
                } else if (!hex(row, "previous_hash").equals(last.hash())) {
                    findings.add("seal " + seal.number() + " does not follow the seal before it");
                }
                if (!hex(row, "computed").equals(seal.hash())) {
                    findings.add("seal " + seal.number() + " was changed");
                }
                found |= expected != null && seal.is(expected);
                last = seal;
            }
        }
        if (!found) {
            findings.add(
                    "the expected head is not part of the trail: its end was cut off, or the trail is another one");
        }
        return last;
    }

    private void ask(Question question) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(question.positions())) {
            while (row.next()) {
                findings.add(question.words().formatted(row.getLong(1)));
            }
        }
    }

    private long count(String table) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }
}

package org.infusary.once;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;

/**
 * The table of kept answers, in plain SQL: each question is one round trip of several statements, of which each sees what
 * was committed before it began. All run on the connection of the transaction under way.
 */
@Singleton
class KeptAnswers {
    static final Duration KEPT = Duration.ofHours(24);

    private static final String CLAIM = """
            select pg_try_advisory_xact_lock(?);
            select fingerprint, sites, patients, patients_sites, status, content_type, location, entity_tag, body
              from kept_answer where account = ? and key = ? and kept_at > ?""";

    /** Of what is over, a few rows at a time are cleared away with each new one; no one waits for another's. */
    private static final String KEEP = """
            delete from kept_answer where account = ? and key = ?;
            delete from kept_answer where (account, key) in (
                select account, key from kept_answer where kept_at <= ? order by kept_at limit 20
                for update skip locked);
            insert into kept_answer
                (account, key, kept_at, fingerprint, sites, patients, patients_sites, status, content_type, location,
                 entity_tag, body)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final Clock clock;

    KeptAnswers(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The answer kept for this key; if there is none, the key is held until the end of the transaction.
     *
     * @throws KeyInFlight when another request with this key holds it
     */
    Optional<KeptAnswer> claim(IdempotencyKey key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setLong(1, key.lock());
            claim.setObject(2, key.account().value());
            claim.setString(3, key.text());
            claim.setTimestamp(4, Timestamp.from(clock.instant().minus(KEPT)));
            claim.execute();
            boolean held = isHeld(claim);
            claim.getMoreResults();
            Optional<KeptAnswer> kept = read(claim);
            if (kept.isEmpty() && !held) {
                throw new KeyInFlight();
            }
            return kept;
        }
    }

    private static boolean isHeld(PreparedStatement claim) throws SQLException {
        try (ResultSet lock = claim.getResultSet()) {
            return lock.next() && lock.getBoolean(1);
        }
    }

    private static Optional<KeptAnswer> read(PreparedStatement claim) throws SQLException {
        try (ResultSet row = claim.getResultSet()) {
            if (!row.next()) {
                return Optional.empty();
            }
            return Optional.of(new KeptAnswer(
                    row.getBytes("fingerprint"),
                    set(row, "sites", SiteId::new),
                    set(row, "patients", PatientId::new),
                    set(row, "patients_sites", SiteId::new),
                    row.getInt("status"),
                    row.getString("content_type"),
                    row.getString("location"),
                    row.getString("entity_tag"),
                    row.getBytes("body")));
        }
    }

    /** Keeps the answer with the effect of the transaction under way, which holds the key. */
    void keep(IdempotencyKey key, KeptAnswer answer) throws SQLException {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, key.account().value());
            keep.setString(2, key.text());
            keep.setTimestamp(3, Timestamp.from(now.minus(KEPT)));
            keep.setObject(4, key.account().value());
            keep.setString(5, key.text());
            keep.setTimestamp(6, Timestamp.from(now));
            keep.setBytes(7, answer.fingerprint());
            keep.setArray(8, connection.createArrayOf("uuid", ids(answer.sites(), SiteId::value)));
            keep.setArray(9, connection.createArrayOf("uuid", ids(answer.patients(), PatientId::value)));
            keep.setArray(10, connection.createArrayOf("uuid", ids(answer.patientsSites(), SiteId::value)));
            keep.setInt(11, answer.status());
            keep.setString(12, answer.contentType());
            keep.setString(13, answer.location());
            keep.setString(14, answer.entityTag());
            keep.setBytes(15, answer.body());
            keep.execute();
        }
    }

    private static <T> Set<T> set(ResultSet row, String column, Function<UUID, T> id) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray()).map(id).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Object[] ids(Set<T> ids, Function<T, UUID> value) {
        return ids.stream().map(value).toArray();
    }
}

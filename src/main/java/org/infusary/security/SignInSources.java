package org.infusary.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What is remembered of attempts to sign in, by address and username, whether there is such an account or not. Each change
 * is one statement, so that attempts that race are all counted.
 */
@ApplicationScoped
class SignInSources {
    private static final String SEEN = """
            select coalesce(locked_until > ?, false), coalesce(succeeded_at > ?, false)
              from sign_in_source where source = ? and username_hash = ?""";

    private static final String FAILING = """
            select count(*), min(failed_at) from sign_in_source where source = ? and failures > 0 and failed_at > ?""";

    /** Counts from one again after a lock; nothing while one lasts. */
    private static final String FAIL = """
            insert into sign_in_source as s (source, username_hash, failures, failed_at, locked_until)
            values (?, ?, 1, ?, case when ? <= 1 then ?::timestamptz end)
            on conflict (source, username_hash) do update
               set failures = case when s.locked_until is null then s.failures + 1 else 1 end,
                   failed_at = excluded.failed_at,
                   locked_until = case when s.locked_until is null and s.failures + 1 >= ? then ?::timestamptz
                                       else excluded.locked_until end
             where s.locked_until is null or s.locked_until <= excluded.failed_at
            returning locked_until is not null""";

    private static final String SUCCEED = """
            insert into sign_in_source as s (source, username_hash, succeeded_at) values (?, ?, ?)
            on conflict (source, username_hash) do update
               set failures = 0, locked_until = null, succeeded_at = excluded.succeeded_at
             where s.locked_until is null or s.locked_until <= excluded.succeeded_at""";

    private static final String LIFT = """
            update sign_in_source set failures = 0, locked_until = null where username_hash = ?""";

    private static final String FORGET = """
            delete from sign_in_source where (source, username_hash) in (
                select source, username_hash from sign_in_source
                 where coalesce(failed_at <= ?, true) and coalesce(succeeded_at <= ?, true)
                 limit 100 for update skip locked)""";

    private final DataSource database;
    private final SecuritySettings settings;

    SignInSources(DataSource database, SecuritySettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * @param isLocked after too many wrong passwords for the username from there
     * @param isKnown the username has signed in from there not long ago
     */
    record Seen(boolean isLocked, boolean isKnown) {}

    Seen seen(SignInSource source, Instant at) {
        return ask(
                        SEEN,
                        row -> new Seen(row.getBoolean(1), row.getBoolean(2)),
                        at,
                        at.minus(settings.knownAddressFor()),
                        source.address(),
                        source.username())
                .orElse(new Seen(false, false));
    }

    /** When this address may try other usernames again; empty when it may now. */
    Optional<Instant> limitedUntil(String address, Instant at) {
        return ask(
                        FAILING,
                        row -> row.getInt(1) >= settings.failingUsernamesOfAnAddress()
                                ? row.getObject(2, OffsetDateTime.class)
                                        .toInstant()
                                        .plus(settings.lock())
                                : at,
                        address,
                        at.minus(settings.lock()))
                .filter(until -> until.isAfter(at));
    }

    /** @return whether this failure locked the username there */
    boolean countFailure(SignInSource source, Instant at) {
        change(FORGET, at.minus(settings.lock()), at.minus(settings.knownAddressFor()));
        Instant until = at.plus(settings.lock());
        int most = settings.failuresBeforeLock();
        return ask(FAIL, row -> row.getBoolean(1), source.address(), source.username(), at, most, until, most, until)
                .orElse(false);
    }

    /** Forgets the failures before a right password. False when it was locked meanwhile. */
    boolean admit(SignInSource source, Instant at) {
        return change(SUCCEED, source.address(), source.username(), at) > 0;
    }

    /** Lifts the locks of a username everywhere: its account has a new password. */
    void lift(String username) {
        change(LIFT, (Object) SignInSource.of("", username).username());
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> ask(String question, Reading<T> reading, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, question, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(reading.of(rows)) : Optional.empty();
        } catch (SQLException failure) {
            throw new IllegalStateException("attempts to sign in cannot be read or counted", failure);
        }
    }

    private int change(String change, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, change, values)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("attempts to sign in cannot be counted", failure);
        }
    }

    private static PreparedStatement prepared(Connection connection, String text, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
        return statement;
    }
}

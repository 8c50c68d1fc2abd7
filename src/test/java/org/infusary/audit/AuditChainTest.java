package org.infusary.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks a trail of its own: as the application it is held off, as the owner with the guards off it is found out. */
class AuditChainTest {
    private static final String NOT_MINE = "permission denied";

    private static EmbeddedPostgres server;

    private Connection owner;
    private Connection app;

    @BeforeAll
    static void startServer() throws IOException, SQLException {
        server = EmbeddedPostgres.start();
        try (Connection admin = server.getPostgresDatabase().getConnection();
                Statement sql = admin.createStatement()) {
            sql.execute("create role owner login superuser");
            sql.execute("create role app login");
        }
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @BeforeEach
    void aTrailOfFiveRowsInTwoSealsAndOneThatWaits() throws SQLException, IOException {
        String name = "trail_" + UUID.randomUUID().toString().substring(0, 8);
        try (Connection admin = server.getPostgresDatabase().getConnection();
                Statement sql = admin.createStatement()) {
            sql.execute("create database " + name + " owner owner");
        }
        owner = DriverManager.getConnection(server.getJdbcUrl("owner", name));
        app = DriverManager.getConnection(server.getJdbcUrl("app", name));
        as(owner, "alter default privileges in schema public grant select, insert, update, delete on tables to app");
        as(owner, Files.readString(Path.of("db-migrations", "V0012__audit_trail.sql")));
        write(3);
        seal();
        write(2);
        seal();
        write(1);
    }

    @AfterEach
    void hangUp() throws SQLException {
        owner.close();
        app.close();
    }

    @Test
    void an_untouched_trail_has_no_findings() throws SQLException {
        AuditReport report = AuditVerifier.verify(app, null);

        assertThat(report.findings()).isEmpty();
        assertThat(report.rows()).isEqualTo(6);
        assertThat(report.waiting()).isOne();
        assertThat(report.head().number()).isEqualTo(2);
    }

    @Test
    void settings_of_a_session_change_no_hash() throws SQLException {
        as(app, "set timezone = 'Asia/Tokyo'; set datestyle = 'ISO, DMY'; set bytea_output = 'escape'");
        seal();
        as(app, "set timezone = 'America/New_York'; set datestyle = 'ISO, YMD'; set extra_float_digits = -3");

        assertThat(AuditVerifier.verify(app, null).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_row set account_id = null",
                "delete from audit_row",
                "truncate audit_row",
                "insert into audit_row overriding system value select * from audit_row on conflict (position) do update"
                        + " set status = 200",
                "update audit_seal set hash = previous_hash",
                "delete from audit_seal",
                "truncate audit_seal",
                "insert into audit_seal select number + 9, positions, row_hashes, hash, hash, now() from audit_seal",
                "delete from audit_unsealed",
                "update audit_unsealed set since = now()",
                "insert into audit_unsealed values (1)",
                "truncate audit_unsealed"
            })
    void the_application_can_only_add_and_read(String attack) {
        assertThatThrownBy(() -> as(app, attack)).hasMessageContaining(NOT_MINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table audit_row disable trigger all",
                "drop table audit_seal",
                "drop function audit_seal_next(integer)",
                "create or replace function audit_seal_next(most integer) returns integer language sql as 'select 0'"
            })
    void the_application_cannot_take_the_guards_off(String attack) {
        assertThatThrownBy(() -> as(app, attack)).hasMessageMatching("(?s).*(must be owner|permission denied).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_row set status = 200 where position = 2",
                "delete from audit_row where position = 2",
                "truncate audit_row",
                "truncate audit_row cascade",
                "update audit_seal set sealed_at = now() where number = 1",
                "delete from audit_seal where number = 1",
                "truncate audit_seal"
            })
    void even_the_owner_is_held_off_while_the_guards_are_on(String attack) {
        assertThatThrownBy(() -> as(owner, attack)).hasMessageContaining("is append-only");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_row set patient_ids = '{}' where position = 2 | row 2 was changed",
                "update audit_row set at = at + interval '1 microsecond' where position = 4 | row 4 was changed",
                "update audit_row set account_id = gen_random_uuid() where position = 4 | row 4 was changed",
                "update audit_row set break_glass_reason = 'none' where position = 1 | row 1 was changed",
                "delete from audit_row where position = 2 | row 2 was removed",
                "delete from audit_row where position = 6 | row 6 was removed before it was sealed",
                "delete from audit_unsealed | row 6 has no seal and does not wait for one",
                "delete from audit_seal where number = 1 | seals 1 to 1 were removed",
                "update audit_seal set sealed_at = now() where number = 1 | seal 1 was changed",
                "update audit_seal set positions = '{5,4}' where number = 2 | seal 2 was changed",
                "update audit_seal set number = 3 where number = 2 | seals 2 to 2 were removed",
                "update audit_unsealed set since = since - interval '61 seconds' | row 6 has waited for its seal"
            })
    void what_is_done_with_the_guards_off_is_found(String attack, String finding) throws SQLException {
        withoutGuards(attack);

        assertThat(AuditVerifier.verify(app, null).findings())
                .anySatisfy(found -> assertThat(found).startsWith(finding));
    }

    @Test
    void a_seal_made_to_fit_a_changed_row_no_longer_fits_the_next_one() throws SQLException {
        withoutGuards("delete from audit_row where position = 1");
        withoutGuards("update audit_seal set positions = '{2,3}', row_hashes = substring(row_hashes from 33),"
                + " hash = sha256(convert_to(concat_ws('|', 1,"
                + " to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), '2,3'), 'UTF8')"
                + " || previous_hash || substring(row_hashes from 33)) where number = 1");

        assertThat(AuditVerifier.verify(app, null).findings())
                .containsExactly("seal 2 does not follow the seal before it");
    }

    @Test
    void a_trail_whose_end_was_cut_off_no_longer_holds_the_head_noted_before() throws SQLException {
        String noted = AuditVerifier.verify(app, null).head().toString();
        assertThat(AuditVerifier.verify(app, noted).findings()).isEmpty();
        seal();
        assertThat(AuditVerifier.verify(app, noted).findings()).isEmpty();

        withoutGuards("delete from audit_seal where number > 1");
        withoutGuards("delete from audit_row where position > 3");

        assertThat(AuditVerifier.verify(app, null).findings()).isEmpty();
        assertThat(AuditVerifier.verify(app, noted).findings())
                .singleElement()
                .asString()
                .startsWith("the expected head is not part of the trail");
    }

    @Test
    void a_row_whose_transaction_outlives_later_ones_is_sealed_when_it_comes() throws SQLException {
        try (Connection slow = DriverManager.getConnection(app.getMetaData().getURL())) {
            slow.setAutoCommit(false);
            AuditInsert.write(slow, List.of(row(7)));
            write(1);
            seal();
            assertThat(AuditVerifier.verify(app, null).waiting()).isZero();

            slow.commit();
            assertThat(AuditVerifier.verify(app, null).waiting()).isOne();
            seal();
        }

        AuditReport report = AuditVerifier.verify(app, null);
        assertThat(report.waiting()).isZero();
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void of_two_that_seal_at_once_one_does() throws SQLException {
        try (Connection other = DriverManager.getConnection(app.getMetaData().getURL())) {
            other.setAutoCommit(false);
            assertThat(seal(other)).isOne();
            assertThat(seal(app)).isZero();
            other.commit();
        }

        assertThat(AuditVerifier.verify(app, null).findings()).isEmpty();
    }

    private void write(int rows) throws SQLException {
        List<AuditRow> batch = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            batch.add(row(i));
        }
        AuditInsert.write(app, batch);
    }

    private static AuditRow row(int number) {
        return new AuditRow(
                Instant.parse("2026-11-23T08:00:00.123456Z"),
                UUID.randomUUID(),
                List.of("nurse", "a \"quoted\", one\\"),
                "GET /patients/{patientId}",
                "/api/v1/patients/" + number,
                List.of(UUID.randomUUID()),
                List.of(UUID.randomUUID(), UUID.randomUUID()),
                200,
                "127.0.0.1",
                "request-" + number,
                "unconscious, \"Ä\"",
                null);
    }

    private void seal() throws SQLException {
        seal(app);
    }

    private static int seal(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet sealed = sql.executeQuery("select audit_seal_next(1000)")) {
            sealed.next();
            return sealed.getInt(1);
        }
    }

    private void withoutGuards(String attack) throws SQLException {
        as(owner, "set session_replication_role = replica");
        as(owner, attack);
        as(owner, "set session_replication_role = origin");
    }

    private static void as(Connection connection, String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}

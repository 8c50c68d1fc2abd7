package org.infusary.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One new folder, its server running: who may do what, and what is promised. */
class EmbeddedDatabaseTest {
    private static final String NO_RIGHT = "42501";
    private static final String WRONG_PASSWORD = "28P01";

    @TempDir
    static Path place;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws SQLException {
        database = EmbeddedDatabase.start(DataFolder.at(place.resolve("with a blank")));
        try (Connection owner = database.address().asOwner();
                Statement sql = owner.createStatement()) {
            sql.execute("create table ledger (id int primary key)");
            sql.execute("create function refuse() returns trigger language plpgsql as"
                    + " $$ begin raise 'append only'; end $$");
            sql.execute("create trigger append_only before update on ledger for each row execute function refuse()");
        }
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"})
    void what_is_acknowledged_survives_a_crash(String setting) throws SQLException {
        assertThat(single("show " + setting)).isEqualTo("on");
    }

    @Test
    void a_server_that_could_lose_what_it_acknowledged_is_refused() throws SQLException {
        try (Connection app = database.address().asApp();
                Statement sql = app.createStatement()) {
            sql.execute("set synchronous_commit = off");

            assertThatThrownBy(() -> DatabaseSetup.requireDurable(app))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("synchronous_commit=off");
        }
    }

    @Test
    void only_this_machine_is_listened_to_and_no_socket_file_is_left_about() throws SQLException {
        assertThat(single("show listen_addresses")).isEqualTo("localhost");
        try (Connection superuser = database.address().asSuperuser("postgres");
                Statement sql = superuser.createStatement();
                ResultSet row = sql.executeQuery("show unix_socket_directories")) {
            row.next();

            assertThat(row.getString(1)).isEmpty();
        }
    }

    @Test
    void the_application_reads_and_writes_rows() throws SQLException {
        try (Connection app = database.address().asApp();
                Statement sql = app.createStatement()) {
            assertThat(sql.executeUpdate("insert into ledger values (1)")).isOne();
            assertThat(sql.executeUpdate("delete from ledger where id = 1")).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (id int)",
                "create temporary table mine (id int)",
                "create schema mine",
                "alter table ledger add column name text",
                "alter table ledger disable trigger all",
                "alter table ledger disable trigger append_only",
                "drop trigger append_only on ledger",
                "drop table ledger",
                "truncate ledger",
                "set session_replication_role = replica",
                "set role infusary_owner",
                "create role other",
            })
    void the_application_owns_nothing(String attack) throws SQLException {
        try (Connection app = database.address().asApp();
                Statement sql = app.createStatement()) {
            assertThatThrownBy(() -> sql.execute(attack))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo(NO_RIGHT));
        }
    }

    @Test
    void the_owner_may_make_the_extension_that_keeps_chairs_apart() throws SQLException {
        try (Connection owner = database.address().asOwner();
                Statement sql = owner.createStatement()) {
            sql.execute("create extension btree_gist");
        }
    }

    @ParameterizedTest
    @CsvSource({"postgres,''", "postgres,postgres", "infusary_owner,owner", "infusary_app,app"})
    void a_wrong_password_is_refused(String role, String password) {
        String url = database.address().asConfiguration().get("quarkus.datasource.jdbc.url");

        assertThatThrownBy(() -> DriverManager.getConnection(url, role, password))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isIn(WRONG_PASSWORD, "08004"));
    }

    @Test
    void the_service_is_told_two_roles() {
        Map<String, String> told = database.address().asConfiguration();

        assertThat(told)
                .containsEntry("quarkus.datasource.username", "infusary_app")
                .containsEntry("quarkus.flyway.username", "infusary_owner")
                .containsKeys("quarkus.flyway.jdbc-url", "quarkus.flyway.password");
    }

    @Test
    void a_running_database_is_found_without_starting_another() {
        DataFolder folder = DataFolder.at(place.resolve("with a blank"));

        assertThat(EmbeddedDatabase.running(folder)).hasValueSatisfying(address -> assertThat(address.port())
                .isEqualTo(database.address().port()));
    }

    private static String single(String query) throws SQLException {
        try (Connection app = database.address().asApp();
                Statement sql = app.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}

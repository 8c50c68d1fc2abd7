package org.infusary.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder through stops, kills and starts that were cut short. */
@Timeout(300)
class EmbeddedDatabaseLifeTest {
    @TempDir
    Path place;

    private DataFolder folder;

    @BeforeEach
    void name() {
        folder = DataFolder.at(place.resolve("data"));
    }

    @Test
    void a_stop_leaves_nothing_running_and_a_restart_keeps_the_rows() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            keepARow(database);
        }
        assertThat(Postmaster.on(folder.postgres())).isEmpty();

        try (EmbeddedDatabase again = EmbeddedDatabase.start(folder)) {
            assertThat(rows(again)).isOne();
        }
    }

    @Test
    void a_killed_service_leaves_a_server_that_the_next_start_replaces_with_every_row()
            throws IOException, InterruptedException, SQLException {
        Process killed = DatabaseHolder.start(folder.root());
        assertThat(DatabaseHolder.firstLine(killed)).startsWith("ready");
        try (Connection owner = EmbeddedDatabase.running(folder).orElseThrow().asOwner()) {
            keepARow(owner);
        }
        DatabaseHolder.kill(killed);
        Postmaster orphan = Postmaster.on(folder.postgres()).orElseThrow();

        try (EmbeddedDatabase next = EmbeddedDatabase.start(folder)) {
            assertThat(orphan.process().isAlive()).isFalse();
            assertThat(rows(next)).isOne();
        }
    }

    @Test
    void a_server_that_is_killed_too_loses_nothing() throws IOException, InterruptedException, SQLException {
        Process killed = DatabaseHolder.start(folder.root());
        assertThat(DatabaseHolder.firstLine(killed)).startsWith("ready");
        try (Connection owner = EmbeddedDatabase.running(folder).orElseThrow().asOwner()) {
            keepARow(owner);
        }
        DatabaseHolder.kill(killed);
        ProcessHandle server = Postmaster.on(folder.postgres()).orElseThrow().process();
        server.destroyForcibly();
        server.onExit().join();

        try (EmbeddedDatabase next = EmbeddedDatabase.start(folder)) {
            assertThat(rows(next)).isOne();
        }
    }

    @Test
    void a_second_service_on_the_folder_is_refused_and_told_what_to_do() throws IOException, InterruptedException {
        Process first = DatabaseHolder.start(folder.root());
        try {
            assertThat(DatabaseHolder.firstLine(first)).startsWith("ready");

            Process second = DatabaseHolder.start(folder.root());

            assertThat(DatabaseHolder.firstLine(second))
                    .contains("Another Infusary is running on this folder (pid " + first.pid())
                    .contains("--data");
            assertThat(EmbeddedDatabase.running(folder))
                    .hasValueSatisfying(address -> assertThat(address.answers()).isTrue());
        } finally {
            first.outputWriter().close();
            first.waitFor();
        }
    }

    @Test
    void a_first_start_that_ended_before_the_roles_were_made_is_finished() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder);
                Connection superuser = database.address().asSuperuser("postgres");
                Statement sql = superuser.createStatement()) {
            sql.execute("drop database infusary");
            sql.execute("drop role infusary_app");
        }

        try (EmbeddedDatabase healed = EmbeddedDatabase.start(folder)) {
            keepARow(healed);

            assertThat(rows(healed)).isOne();
        }
    }

    @Test
    void tables_made_by_half_are_set_aside_and_made_anew() throws IOException {
        folder.prepare();
        Credentials.of(folder);
        Files.createDirectory(folder.postgres());
        Files.writeString(folder.postgres().resolve("postgresql.conf"), "");

        try (EmbeddedDatabase healed = EmbeddedDatabase.start(folder)) {
            assertThat(healed.address().answers()).isTrue();
        }
        assertThat(folder.root().resolve("postgres.half-made-1/postgresql.conf"))
                .exists();
    }

    @Test
    void a_start_killed_at_any_moment_is_healed_by_the_next() throws IOException, InterruptedException {
        for (Path sign :
                List.of(folder.binaries(), folder.postgres(), folder.postgres().resolve("postmaster.pid"))) {
            Process killed = DatabaseHolder.start(folder.root());
            while (!Files.exists(sign) && killed.isAlive()) {
                Thread.onSpinWait();
            }
            DatabaseHolder.kill(killed);
        }

        try (EmbeddedDatabase healed = EmbeddedDatabase.start(folder)) {
            assertThat(healed.address().answers()).isTrue();
        }
    }

    @Test
    void a_server_unpacked_by_half_is_unpacked_anew() throws IOException, InterruptedException {
        Process first = DatabaseHolder.start(folder.root());
        assertThat(DatabaseHolder.firstLine(first)).startsWith("ready");
        first.outputWriter().close();
        first.waitFor();
        try (Stream<Path> files = Files.walk(folder.binaries())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().equals("postgres")) {
                    FileChannel.open(file, StandardOpenOption.WRITE)
                            .truncate(1000)
                            .close();
                } else if (file.toString().endsWith(".complete")) {
                    Files.delete(file);
                }
            }
        }

        Process healed = DatabaseHolder.start(folder.root());

        assertThat(DatabaseHolder.firstLine(healed)).startsWith("ready");
        healed.outputWriter().close();
        healed.waitFor();
    }

    @Test
    void a_stranger_with_the_number_of_a_dead_server_is_left_in_peace() throws IOException {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
            assertThat(first.address().answers()).isTrue();
        }
        // as after the restart of a container, where numbers begin anew
        Process stranger = new ProcessBuilder("sleep", "600").start();
        Files.writeString(
                folder.postgres().resolve("postmaster.pid"),
                String.join("\n", "" + stranger.pid(), folder.postgres().toString(), "1790000000", "5432", "", ""));

        try (EmbeddedDatabase next = EmbeddedDatabase.start(folder)) {
            assertThat(next.address().answers()).isTrue();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    private static void keepARow(EmbeddedDatabase database) throws SQLException {
        try (Connection owner = database.address().asOwner()) {
            keepARow(owner);
        }
    }

    private static void keepARow(Connection owner) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute("create table kept (id int)");
            sql.execute("insert into kept values (1)");
        }
    }

    private static int rows(EmbeddedDatabase database) throws SQLException {
        try (Connection app = database.address().asApp();
                Statement sql = app.createStatement();
                ResultSet row = sql.executeQuery("select count(*) from kept")) {
            row.next();
            return row.getInt(1);
        }
    }
}

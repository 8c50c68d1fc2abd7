package org.infusary.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.infusary.testing.OwnPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar's backup and restore, while the service works and into a database that holds nothing. */
@Timeout(400)
class BackupJarTest {
    @TempDir
    private static Path place;

    private static OwnPostgres database;
    private static Path good;
    private static List<HttpResponse<String>> meanwhile;

    @BeforeAll
    static void backUpUnderLoad() throws Exception {
        database = OwnPostgres.start(Files.createDirectory(place.resolve("database")));
        good = place.resolve("good.zip");
        try (JarRun service = JarRun.start(place, database.environment(), "demo", "--port", "0")) {
            DemoApi scheduler = DemoApi.of(service).signIn("demo-scheduler");
            try (Load load = new Load(4, scheduler::registerPatient)) {
                says(0, "Backup written", database.environment(), "backup", "--to", place + "/busy.zip");
                meanwhile = load.stop();
            }
        }
        says(0, "Backup written", database.environment(), "backup", "--to", good.toString());
    }

    @AfterAll
    static void end() throws IOException {
        database.close();
    }

    @Test
    void what_is_restored_has_the_digest_of_every_table_and_is_served() throws Exception {
        database.createDatabase("second");

        says(0, "Restored and verified", database.environment("second"), "restore", "--from", good.toString());

        says(0, "", database.environment("second"), "audit", "verify");
        assertThat(digests("second")).isEqualTo(digests("infusary")).hasSizeGreaterThan(20);
        try (JarRun service = JarRun.start(place, database.environment("second"), "--port", "0")
                .ready()) {
            assertThat(service.post(
                            "/api/v1/sign-in", "{\"username\": \"demo-nurse\", \"password\": \"infusary demo 2026\"}"))
                    .isEqualTo(200);
        }
        try (Connection owner = database.superuser("second");
                Statement sql = owner.createStatement();
                ResultSet off = sql.executeQuery("select count(*) from pg_trigger where tgenabled = 'D'")) {
            off.next();
            assertThat(off.getInt(1)).isZero();
        }
    }

    @Test
    void a_backup_made_under_load_is_of_one_moment() throws Exception {
        assertThat(meanwhile).extracting(HttpResponse::statusCode).containsOnly(201);
        database.createDatabase("busy");

        says(0, "Restored and verified", database.environment("busy"), "restore", "--from", place + "/busy.zip");

        try (Connection owner = database.superuser("busy");
                Statement sql = owner.createStatement();
                ResultSet half = sql.executeQuery("select (select count(*) from patient),"
                        + " (select count(distinct patient_id) from patient_weight)")) {
            half.next();
            assertThat(half.getInt(1)).isEqualTo(half.getInt(2)).isPositive();
        }
    }

    @Test
    void a_backup_of_one_kind_of_database_is_restored_into_the_other() throws Exception {
        String folder = place.resolve("embedded").toString();

        says(0, "Restored and verified", Map.of(), "restore", "--from", good.toString(), "--data", folder);
        says(0, "Backup written", Map.of(), "backup", "--data", folder, "--to", place + "/back.zip");

        assertThat(manifest(place.resolve("back.zip")).replaceAll("\"(madeAt|product)\" : .*", ""))
                .isEqualTo(manifest(good).replaceAll("\"(madeAt|product)\" : .*", ""));
    }

    @Test
    void the_file_is_for_its_owner_only_and_never_overwritten() throws Exception {
        says(1, "exists already", database.environment(), "backup", "--to", good.toString());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(good)))
                .isEqualTo("rw-------");
        assertThat(place.resolve("good.zip.part")).doesNotExist();
    }

    @Test
    void a_database_that_holds_something_is_left_alone() throws Exception {
        Map<String, String> before = digests("infusary");

        says(1, "is not empty", database.environment(), "restore", "--from", good.toString());

        assertThat(digests("infusary")).isEqualTo(before);
    }

    @Test
    void another_version_another_format_and_a_damaged_file_are_refused() throws Exception {
        database.createDatabase("never");

        refused("9999", changed("version.zip", "\"schemaVersion\" : \"\\d+\"", "\"schemaVersion\" : \"9999\""));
        refused("format 2", changed("format.zip", "\"format\" : 1", "\"format\" : 2"));
        refused("checksum", changed("sum.zip", "\"sha256\" : \"....", "\"sha256\" : \"0000"));
        refused("came out differently", changed("rows.zip", "\"rows\" : 0", "\"rows\" : 1"));
        refused("cut off", Files.write(place.resolve("cut.zip"), head(good)));
        refused("There is no file", place.resolve("missing.zip"));
    }

    private static void refused(String why, Path file) throws Exception {
        says(1, why, database.environment("never"), "restore", "--from", file.toString());
    }

    private static byte[] head(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        return Arrays.copyOf(all, all.length / 2);
    }

    private static Path changed(String name, String pattern, String replacement) throws IOException {
        Path copy = Files.copy(good, place.resolve(name));
        try (FileSystem zip = FileSystems.newFileSystem(copy)) {
            Path manifest = zip.getPath("manifest.json");
            Files.writeString(manifest, Files.readString(manifest).replaceFirst(pattern, replacement));
        }
        return copy;
    }

    private static String manifest(Path file) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            return Files.readString(zip.getPath("manifest.json"));
        }
    }

    private static void says(int exitCode, String words, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        try (JarRun run = JarRun.start(place, environment, command)) {
            assertThat(run.exitCode()).as(run.output()).isEqualTo(exitCode);
            assertThat(run.output()).contains(words).doesNotContain("\tat ");
        }
    }

    private static Map<String, String> digests(String name) throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        try (Connection owner = database.superuser(name);
                Statement sql = owner.createStatement();
                Statement one = owner.createStatement()) {
            ResultSet tables = sql.executeQuery("select relname from pg_class where relkind = 'r'"
                    + " and relnamespace = 'public'::regnamespace and relname <> 'flyway_schema_history'");
            while (tables.next()) {
                String table = tables.getString(1);
                ResultSet digest =
                        one.executeQuery("select md5(string_agg(t::text, ' ' order by t::text)) from " + table + " t");
                digest.next();
                digests.put(table, String.valueOf(digest.getString(1)));
            }
        }
        return digests;
    }
}

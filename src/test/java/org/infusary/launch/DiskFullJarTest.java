package org.infusary.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the data folder runs full, or takes no writes. Needs to mount a disk of its own, which only root may. */
@Timeout(400)
class DiskFullJarTest {
    @TempDir
    private Path place;

    private Path disk;

    @BeforeEach
    void mount() throws IOException {
        disk = Files.createDirectory(place.resolve("disk"));
        Assumptions.assumeTrue(
                sh("mount -t tmpfs -o size=600m tmpfs " + disk) == 0,
                "NOT TESTED: a full disk. No disk can be mounted here; run the tests as root for that.");
    }

    @AfterEach
    void unmount() throws IOException {
        sh("mountpoint -q " + disk + " && umount -l " + disk);
    }

    @Test
    void a_disk_that_runs_full_refuses_politely_and_loses_nothing() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        try (JarRun service = demo()) {
            DemoApi scheduler = DemoApi.of(service).signIn("demo-scheduler");
            List<HttpResponse<String>> answers;
            try (Load load = new Load(4, scheduler::registerPatient)) {
                TimeUnit.SECONDS.sleep(1);
                fill();
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
                while (scheduler.registerPatient().statusCode() == 201 && System.nanoTime() < end) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
                answers = load.stop();
            }

            assertThat(answers)
                    .extracting(HttpResponse::statusCode)
                    .contains(201, 503)
                    .containsOnly(201, 503);
            assertThat(service.output()).doesNotContain("\tat ");
            answers.stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .forEach(answer ->
                            acknowledged.add(JsonPath.from(answer.body()).getString("id")));
        }
        try (JarRun refused = demo()) {
            assertThat(refused.exitCode()).as(refused.output()).isOne();
            assertThat(refused.output())
                    .contains("is full")
                    .contains("Make room")
                    .doesNotContain("\tat ");
        }

        Files.delete(disk.resolve("data/filler"));

        try (JarRun again = demo()) {
            DemoApi.of(again);
            DatabaseAddress address = EmbeddedDatabase.running(DataFolder.at(disk.resolve("data")))
                    .orElseThrow();
            try (Connection owner = address.asOwner();
                    Statement sql = owner.createStatement();
                    ResultSet rows = sql.executeQuery("select id::text from patient")) {
                Set<String> kept = new HashSet<>();
                while (rows.next()) {
                    kept.add(rows.getString(1));
                }
                assertThat(kept).containsAll(acknowledged);
            }
        }
    }

    @Test
    void a_disk_that_takes_no_writes_is_told_in_a_line() throws Exception {
        Files.createDirectory(disk.resolve("data"));
        sh("mount -o remount,ro " + disk);

        try (JarRun refused = demo()) {
            assertThat(refused.exitCode()).as(refused.output()).isOne();
            assertThat(refused.output()).contains(disk.toString()).doesNotContain("\tat ");
            assertThat(refused.output().lines()).hasSizeLessThan(4);
        }
    }

    private JarRun demo() throws IOException {
        return JarRun.start(
                place,
                Map.of(),
                "demo",
                "--port",
                "0",
                "--data",
                disk.resolve("data").toString());
    }

    private void fill() throws IOException {
        try (OutputStream filler = Files.newOutputStream(disk.resolve("data/filler"))) {
            byte[] block = new byte[1 << 16];
            while (true) {
                filler.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    private static int sh(String command) throws IOException {
        return new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join()
                .exitValue();
    }
}

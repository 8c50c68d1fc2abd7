package org.infusary.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.infusary.testing.OwnPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM for the packaged service: who is in is answered, who comes is sent away, and it is gone within ten seconds. */
@Timeout(400)
class StoppedJarTest {
    private static final Duration PROMISED = Duration.ofSeconds(10);

    /** 128 and the number of the signal, as a shell reports it. */
    private static final int ENDED_BY_SIGTERM = 143;

    @TempDir
    private Path place;

    @Test
    void a_stop_loses_nothing_acknowledged_and_ends_within_ten_seconds() throws Exception {
        try (OwnPostgres database = OwnPostgres.start(Files.createDirectory(place.resolve("database")));
                JarRun service = demo(database.environment());
                Connection owner = database.superuser("infusary")) {
            DemoApi scheduler = DemoApi.of(service).signIn("demo-scheduler");
            Set<String> before = patients(owner);
            List<HttpResponse<String>> answers;
            Duration took;
            try (Load load = new Load(6, scheduler::registerPatient)) {
                TimeUnit.SECONDS.sleep(1);
                took = stop(service);
                answers = load.stop();
            }

            assertThat(took).isLessThan(PROMISED);
            assertThat(answers)
                    .extracting(HttpResponse::statusCode)
                    .contains(201)
                    .isSubsetOf(201, 503);
            Set<String> acknowledged = new HashSet<>(before);
            answers.stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .forEach(answer ->
                            acknowledged.add(JsonPath.from(answer.body()).getString("id")));
            assertThat(patients(owner)).isEqualTo(acknowledged);
            assertNobodyWasLeft(service);
        }
    }

    @Test
    void who_is_in_is_answered_and_who_comes_is_sent_away() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (OwnPostgres database = OwnPostgres.start(Files.createDirectory(place.resolve("database")));
                JarRun service = demo(database.environment());
                Connection other = database.superuser("infusary");
                Statement sql = other.createStatement()) {
            DemoApi scheduler = DemoApi.of(service).signIn("demo-scheduler");
            scheduler.site();
            try (Socket idle = keptAlive(service)) {
                other.setAutoCommit(false);
                sql.execute("lock table patient in access exclusive mode");
                Future<HttpResponse<String>> in = threads.submit(scheduler::registerPatient);
                awaitWaiting(sql);

                Future<Duration> stop = threads.submit(() -> stop(service));
                HttpResponse<String> comes = scheduler.get("/sites");
                while (comes.statusCode() == 200) {
                    comes = scheduler.get("/sites");
                }
                other.rollback();

                assertThat(comes.statusCode()).isEqualTo(503);
                assertThat(comes.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(comes.headers().firstValue("Retry-After")).contains("5");
                assertThat(comes.headers().firstValue("Connection")).contains("close");
                assertThat(comes.body()).contains("https://infusary.org/problems/stopping");
                assertThat(in.get().statusCode()).isEqualTo(201);
                assertThat(stop.get()).isLessThan(PROMISED);
                assertThat(idle.getInputStream().read()).isEqualTo(-1);
                assertNobodyWasLeft(service);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_demonstration_centre_half_made_is_left_in_peace_and_finished_later() throws Exception {
        for (int millis : new int[] {0, 500}) {
            try (JarRun service = demo(Map.of())) {
                service.ready();
                TimeUnit.MILLISECONDS.sleep(millis);

                assertThat(stop(service)).isLessThan(PROMISED);
                assertThat(service.output()).doesNotContain("demo-pharmacist");
                assertNobodyWasLeft(service);
            }
        }

        try (JarRun service = demo(Map.of())) {
            assertThat(DemoApi.of(service).trySignIn("demo-nurse").statusCode()).isEqualTo(200);
        }
    }

    private JarRun demo(Map<String, String> environment) throws IOException {
        return JarRun.start(place, environment, "demo", "--port", "0");
    }

    private static Duration stop(JarRun service) throws InterruptedException {
        long asked = System.nanoTime();
        assertThat(service.stop()).isEqualTo(ENDED_BY_SIGTERM);
        return Duration.ofNanos(System.nanoTime() - asked);
    }

    private static void assertNobodyWasLeft(JarRun service) {
        assertThat(service.output()).doesNotContain(" ERROR ", " WARN ", "\tat ");
    }

    /** A connection that has had its answer and stays open. */
    private static Socket keptAlive(JarRun service) throws IOException {
        Socket socket = new Socket("localhost", URI.create(service.api()).getPort());
        socket.getOutputStream()
                .write("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        byte[] answer = new byte[64 * 1024];
        StringBuilder text = new StringBuilder();
        while (!text.toString().endsWith("}")) {
            text.append(new String(answer, 0, socket.getInputStream().read(answer), StandardCharsets.UTF_8).trim());
        }
        return socket;
    }

    private static void awaitWaiting(Statement sql) throws SQLException, InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            try (ResultSet waiting = sql.executeQuery("select from pg_locks where not granted")) {
                if (waiting.next()) {
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new AssertionError("nobody waits for the lock");
    }

    private static Set<String> patients(Connection owner) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (Statement sql = owner.createStatement();
                ResultSet rows = sql.executeQuery("select id::text from patient")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}

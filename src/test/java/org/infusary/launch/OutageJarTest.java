package org.infusary.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.infusary.testing.AtOnce;
import org.infusary.testing.OwnPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database stops, dies or freezes under the packaged service, and comes back. */
@Timeout(120)
class OutageJarTest {
    /** What is configured is about two seconds; a busy machine may take as long again. */
    private static final Duration QUICKLY = Duration.ofSeconds(5);

    /**
     * A frozen server refuses nothing, so each limit is waited out: two seconds for the request's connection, then one for
     * the audit writer's to answer and two for another one; and a busy machine.
     */
    private static final Duration LIMITS_ONE_AFTER_THE_OTHER = Duration.ofSeconds(2 + 1 + 2 + 5);

    @TempDir
    private static Path place;

    private static OwnPostgres database;
    private static JarRun service;
    private static DemoApi scheduler;

    @BeforeAll
    static void serve() throws IOException, SQLException, InterruptedException {
        database = OwnPostgres.start(Files.createDirectory(place.resolve("database")));
        service = JarRun.start(place, database.environment(), "demo", "--port", "0");
        scheduler = DemoApi.of(service).signIn("demo-scheduler");
        assertThat(scheduler.registerPatient().statusCode()).isEqualTo(201);
    }

    @AfterAll
    static void end() throws IOException, InterruptedException {
        service.close();
        database.close();
    }

    @Test
    void a_database_that_is_stopped_is_told_and_found_again() throws Exception {
        database.stop();
        long from = System.nanoTime();
        List<HttpResponse<String>> meanwhile = everyKindOfRequest();
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        int ready = service.status("/q/health/ready");
        int live = service.status("/q/health/live");
        database.startAgain();

        assertThat(meanwhile).allSatisfy(OutageJarTest::isUnavailable);
        assertThat(took).isLessThan(QUICKLY);
        assertThat(ready).isEqualTo(503);
        assertThat(live).isEqualTo(200);
        assertHealed();
    }

    @Test
    void a_database_that_dies_under_load_is_told_and_found_again() throws Exception {
        List<HttpResponse<String>> answers;
        try (Load load = new Load(8, scheduler::registerPatient)) {
            Thread.sleep(500);
            database.kill();
            Thread.sleep(1500);
            database.startAgain();
            Thread.sleep(1500);
            answers = load.stop();
        }

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .contains(201, 503)
                .containsOnly(201, 503);
        assertHealed();
    }

    @Test
    void a_database_that_freezes_lets_nobody_wait() throws Exception {
        database.freeze();
        List<HttpResponse<String>> first = everyKindOfRequest();
        long from = System.nanoTime();
        List<HttpResponse<String>> later = everyKindOfRequest();
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        database.thaw();

        assertThat(first).allSatisfy(OutageJarTest::isUnavailable);
        assertThat(later).allSatisfy(OutageJarTest::isUnavailable);
        assertThat(took).isLessThan(LIMITS_ONE_AFTER_THE_OTHER);
        assertHealed();
    }

    private static List<HttpResponse<String>> everyKindOfRequest() throws Exception {
        return AtOnce.of(
                () -> scheduler.get("/patients?siteId=" + scheduler.site()),
                () -> scheduler.get("/sites"),
                () -> scheduler.get("/me"),
                scheduler::registerPatient,
                () -> scheduler.trySignIn("demo-nurse"));
    }

    private static void isUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.body()).contains("https://infusary.org/problems/unavailable");
    }

    /** No restart, no waiting beyond what the answer's Retry-After said, and no stack trace in the log. */
    private static void assertHealed() throws IOException, InterruptedException {
        Thread.sleep(2000);
        assertThat(scheduler.registerPatient().statusCode()).isEqualTo(201);
        assertThat(scheduler.registerPatient().statusCode()).isEqualTo(201);
        assertThat(scheduler.trySignIn("demo-nurse").statusCode()).isEqualTo(200);
        assertThat(service.status("/q/health/ready")).isEqualTo(200);
        assertThat(service.output()).doesNotContain("\tat ");
    }
}

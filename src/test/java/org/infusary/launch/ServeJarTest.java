package org.infusary.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, as somebody meets it who only has Java. */
@Timeout(600)
class ServeJarTest {
    private static final Map<String, String> NOTHING = Map.of();
    private static final String PASSWORD = "a long enough secret";
    private static final String SIGN_IN = "{\"username\": \"ada.admin\", \"password\": \"" + PASSWORD + "\"}";

    @TempDir
    Path place;

    @Test
    void a_new_folder_is_served_killed_and_served_again() throws IOException, InterruptedException {
        try (JarRun first = JarRun.start(place, NOTHING, "--port", "0").ready()) {
            assertThat(first.status("/q/health/ready")).isEqualTo(200);
            assertThat(first.status("/openapi")).isEqualTo(200);
            assertThat(first.output())
                    .contains("data folder " + place.resolve("data"))
                    .contains("create-admin --username admin --data " + place.resolve("data"));

            first.kill();
        }

        try (JarRun second = JarRun.start(place, NOTHING, "serve", "--port=0").ready()) {
            assertThat(second.status("/q/health/ready")).isEqualTo(200);

            second.stop();
        }
        assertThat(Postmaster.on(place.resolve("data/postgres"))).isEmpty();
    }

    @Test
    void the_first_administrator_is_made_while_the_service_runs() throws IOException, InterruptedException {
        try (JarRun service = JarRun.start(place, NOTHING, "--port", "0").ready()) {
            assertThat(service.post("/api/v1/sign-in", SIGN_IN)).isEqualTo(401);

            JarRun made = createAdmin(NOTHING);

            assertThat(made.exitCode()).as(made.output()).isZero();
            assertThat(service.post("/api/v1/sign-in", SIGN_IN)).isBetween(200, 201);

            JarRun another = createAdmin(NOTHING);

            assertThat(another.exitCode()).isOne();
            assertThat(another.output()).contains("There are accounts already").doesNotContain("Exception");
        }
    }

    @Test
    void the_first_administrator_is_made_while_nothing_runs() throws IOException, InterruptedException {
        JarRun weak = JarRun.start(place, NOTHING, "create-admin", "--username", "ada.admin", "--password-stdin")
                .type("secret\n");
        assertThat(weak.exitCode()).isOne();
        assertThat(weak.output()).contains("at least 12 characters").doesNotContain("Exception", "secret");

        JarRun made = createAdmin(NOTHING);
        assertThat(made.exitCode()).as(made.output()).isZero();
        assertThat(Postmaster.on(place.resolve("data/postgres"))).isEmpty();

        try (JarRun service = JarRun.start(place, NOTHING, "--port", "0").ready()) {
            assertThat(service.post("/api/v1/sign-in", SIGN_IN)).isBetween(200, 201);
            assertThat(service.output()).doesNotContain("create-admin");
        }
    }

    @Test
    void a_database_of_ones_own_needs_no_folder() throws IOException, InterruptedException {
        try (EmbeddedPostgres own = EmbeddedPostgres.builder().start()) {
            Map<String, String> environment = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL", own.getJdbcUrl("postgres", "postgres"),
                    "QUARKUS_DATASOURCE_USERNAME", "postgres",
                    "QUARKUS_DATASOURCE_PASSWORD", "postgres");

            JarRun made = createAdmin(environment);
            assertThat(made.exitCode()).as(made.output()).isZero();

            try (JarRun service =
                    JarRun.start(place, environment, "serve", "--port", "0").ready()) {
                assertThat(service.status("/q/health/ready")).isEqualTo(200);
                assertThat(service.post("/api/v1/sign-in", SIGN_IN)).isBetween(200, 201);
                assertThat(service.output()).contains("external, postgresql://localhost:" + own.getPort());
            }
            assertThat(place.resolve("data")).doesNotExist();
        }
    }

    @Test
    void the_demo_marks_its_folder_and_keeps_its_clock() throws IOException, InterruptedException {
        DataFolder folder = DataFolder.at(place.resolve("demo-data"));
        Duration ahead;
        try (JarRun demo = JarRun.start(place, NOTHING, "demo", "--port", "0").ready()) {
            ahead = DemoFile.offset(folder).orElseThrow();
            assertThat(demo.status("/q/health/ready")).isEqualTo(200);
            assertThat(demo.output().contains("in New York")).isEqualTo(!ahead.isZero());
        }

        try (JarRun served =
                JarRun.start(place, NOTHING, "--data", "demo-data", "--port", "0").ready()) {
            assertThat(served.output().contains("in New York")).isEqualTo(!ahead.isZero());
            assertThat(DemoFile.offset(folder)).contains(ahead);
        }
    }

    @Test
    void a_port_that_is_taken_is_told_in_a_line_and_leaves_no_server() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0);
                JarRun refused = JarRun.start(place, NOTHING, "--port", String.valueOf(taken.getLocalPort()))) {
            assertThat(refused.exitCode()).isOne();
            assertThat(refused.output())
                    .contains("Port " + taken.getLocalPort() + " seems to be in use")
                    .doesNotContain("\tat ");
            assertThat(Postmaster.on(place.resolve("data/postgres"))).isEmpty();
        }
    }

    private JarRun createAdmin(Map<String, String> environment) throws IOException {
        return JarRun.start(place, environment, "create-admin", "--username", "ada.admin", "--password-stdin")
                .type(PASSWORD + "\n");
    }
}

package org.infusary.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar opens its port when whatever a request may need is there, and not before. */
@Timeout(200)
class StartOrderJarTest {
    private static final String WHAT_IS_THERE = """
            select (select count(*) from flyway_schema_history where success),
                   (select count(*) from product), (select count(*) from catalog_rate),
                   (select count(*) from checklist_item), (select count(*) from signing_key)""";

    @TempDir
    Path place;

    @Test
    void the_port_opens_when_everything_else_is_done() throws Exception {
        try (EmbeddedPostgres own = EmbeddedPostgres.builder().start();
                Connection watching = own.getPostgresDatabase().getConnection()) {
            Map<String, String> environment = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL", own.getJdbcUrl("postgres", "postgres"),
                    "QUARKUS_DATASOURCE_USERNAME", "postgres",
                    "QUARKUS_DATASOURCE_PASSWORD", "postgres");
            int port = freePort();
            try (JarRun service = JarRun.start(place, environment, "serve", "--port", String.valueOf(port))) {
                int refused = refusedUntilOpen(port);
                List<Long> atFirst = whatIsThere(watching);

                assertThat(refused).isPositive();
                assertThat(atFirst).doesNotContain(0L).startsWith(migrations());
                assertThat(service.ready().status("/q/health/ready")).isEqualTo(200);
                assertThat(whatIsThere(watching)).isEqualTo(atFirst);
            }
        }
    }

    /** How many connections were refused before one was taken. */
    private static int refusedUntilOpen(int port) throws IOException, InterruptedException {
        for (int refused = 0; ; refused++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return refused;
            } catch (ConnectException notYet) {
                Thread.sleep(2);
            }
        }
    }

    private static List<Long> whatIsThere(Connection watching) throws SQLException {
        try (Statement question = watching.createStatement();
                ResultSet counts = question.executeQuery(WHAT_IS_THERE)) {
            counts.next();
            return List.of(
                    counts.getLong(1), counts.getLong(2), counts.getLong(3), counts.getLong(4), counts.getLong(5));
        }
    }

    private static Long migrations() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("db-migrations"))) {
            return files.filter(file -> file.toString().endsWith(".sql")).count();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}

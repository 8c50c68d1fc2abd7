package org.infusary.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.infusary.testing.OwnPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar on a PostgreSQL of one's own: two instances beside each other, and every way not to get in. */
@Timeout(400)
class OwnDatabaseJarTest {
    @TempDir
    private static Path place;

    private static OwnPostgres database;

    @BeforeAll
    static void start() throws IOException, SQLException {
        database = OwnPostgres.start(Files.createDirectory(place.resolve("database")));
    }

    @AfterAll
    static void end() throws IOException {
        database.close();
    }

    @Test
    void a_database_that_cannot_be_reached_is_told_in_a_line() throws Exception {
        refused(with("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:1/infusary"), "cannot be reached");
        refused(with("QUARKUS_DATASOURCE_PASSWORD", "wrong"), "does not let role infusary_app in");
        refused(with("QUARKUS_FLYWAY_PASSWORD", "wrong"), "does not let role infusary_owner in");
        refused(database.environment("nowhere"), "does not exist");
    }

    @Test
    void a_newer_database_is_left_to_the_newer_infusary() throws Exception {
        database.createDatabase("newer");
        try (JarRun first = JarRun.start(place, database.environment("newer"), "--port", "0")
                .ready()) {
            assertThat(first.stop()).isBetween(0, 143);
        }
        sql(
                "newer",
                "insert into flyway_schema_history select max(installed_rank) + 1, '9999', 'later', 'SQL',"
                        + " 'V9999__later.sql', 1, 'owner', now(), 1, true from flyway_schema_history");

        refused(database.environment("newer"), "is newer than this Infusary");
    }

    @Test
    void two_instances_start_at_once_and_work_side_by_side() throws Exception {
        try (JarRun one = JarRun.start(place, database.environment(), "demo", "--port", "0");
                JarRun two = JarRun.start(place, database.environment(), "--port", "0")) {
            DemoApi schedulerAtOne = DemoApi.of(one).signIn("demo-scheduler");
            DemoApi schedulerAtTwo = schedulerAtOne.at(two.ready());
            DemoApi prescriber = DemoApi.of(one).signIn("demo-prescriber");

            BookingRace race = BookingRace.of(schedulerAtOne, prescriber);
            assertThat(race.run(schedulerAtOne, schedulerAtTwo)).containsExactlyInAnyOrder(201, 409);

            one.stop();
            assertThat(schedulerAtTwo.registerPatient().statusCode()).isEqualTo(201);
        }
        try (Connection owner = database.superuser("infusary");
                Statement sql = owner.createStatement();
                ResultSet twice = sql.executeQuery(
                        "select count(*) - count(distinct version), count(*) filter (where not success)"
                                + " from flyway_schema_history where version is not null")) {
            twice.next();
            assertThat(twice.getInt(1) + twice.getInt(2)).isZero();
        }
    }

    private static void refused(Map<String, String> environment, String why) throws Exception {
        try (JarRun run = JarRun.start(place, environment, "--port", "0")) {
            assertThat(run.exitCode()).as(run.output()).isOne();
            assertThat(run.output()).contains(why).doesNotContain("\tat ", "wrong password=");
            assertThat(run.output().lines()).hasSizeLessThan(4);
        }
    }

    private static Map<String, String> with(String variable, String value) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put(variable, value);
        if (variable.equals("QUARKUS_DATASOURCE_JDBC_URL")) {
            environment.put("QUARKUS_FLYWAY_JDBC_URL", value);
        }
        return environment;
    }

    private static void sql(String name, String statement) throws SQLException {
        try (Connection owner = database.superuser(name);
                Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }
}

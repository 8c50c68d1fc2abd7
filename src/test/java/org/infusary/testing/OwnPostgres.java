package org.infusary.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL 16 beside the service, as a centre would have it: one role owns and migrates, another one serves and owns
 * nothing. It can be stopped, killed, frozen and started again, always on the same port, as an operator or a bad day does.
 */
public final class OwnPostgres implements AutoCloseable {
    private static final Path BINARIES = Path.of("target/own-postgres.jar");
    private static final String ARCHIVE = "postgres-linux-x86_64.txz";

    private static final Path UNPACKED = Path.of("target/own-postgres").toAbsolutePath();
    /** Durable, as the library's own settings for tests are not. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "max_connections", "150",
            "unix_socket_directories", "/tmp");

    private final Path place;
    private int port;

    private OwnPostgres(Path place) {
        this.place = place;
    }

    /**
     * Makes and starts one; the test is skipped where there are no binaries for the machine.
     *
     * @param place an empty folder
     */
    public static OwnPostgres start(Path place) throws IOException, SQLException {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        Assumptions.assumeTrue(
                machine.equals("Linux amd64"), "PostgreSQL 16 for tests is Linux amd64 only: " + machine);
        OwnPostgres made = new OwnPostgres(place);
        made.make();
        try (Connection admin = made.as("postgres", "postgres", "postgres");
                Statement sql = admin.createStatement()) {
            sql.execute("create role infusary_owner login password 'owner'");
            sql.execute("create role infusary_app login password 'app'");
            sql.execute("create database infusary owner infusary_owner");
            sql.execute("alter role postgres password 'postgres'");
            // the library lets everyone in
            Files.writeString(made.tables().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            sql.execute("select pg_reload_conf()");
        }
        made.grant("infusary");
        return made;
    }

    /** Another empty database of the same owner, for the same two roles. */
    public void createDatabase(String name) throws SQLException {
        try (Connection admin = as("postgres", "postgres", "postgres");
                Statement sql = admin.createStatement()) {
            sql.execute("create database " + name + " owner infusary_owner");
        }
        grant(name);
    }

    private void grant(String database) throws SQLException {
        try (Connection owner = as("infusary_owner", "owner", database);
                Statement sql = owner.createStatement()) {
            sql.execute("alter default privileges for role infusary_owner in schema public"
                    + " grant select, insert, update, delete on tables to infusary_app");
        }
    }

    private void make() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(tables())
                .setOverrideWorkingDirectory(UNPACKED.toFile())
                .setPgBinaryResolver((system, machine) -> archive())
                .setRegisterShutdownHook(false)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()));
        SETTINGS.forEach(builder::setServerConfig);
        port = builder.start().getPort();
    }

    /** Starts the stopped or killed server on its old data and port. */
    public void startAgain() throws IOException {
        String settings = SETTINGS.entrySet().stream()
                .map(setting -> " -c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining());
        // PostgreSQL does not run as root
        boolean root = System.getProperty("user.name").equals("root");
        String command = (root ? "unshare -U " : "")
                + "%s/bin/pg_ctl -D %s -l %s -w -o '-p %d%s' start"
                        .formatted(binaries(), tables(), log(), port, settings);
        Process start = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        if (start.onExit().join().exitValue() != 0) {
            throw new AssertionError(command + "\n" + Files.readString(log()));
        }
    }

    private static InputStream archive() throws IOException {
        try (JarFile jar = new JarFile(BINARIES.toFile())) {
            return new ByteArrayInputStream(
                    jar.getInputStream(jar.getEntry(ARCHIVE)).readAllBytes());
        }
    }

    /** As an operator restarts it: connections are ended, everything is written down. */
    public void stop() throws IOException {
        ProcessHandle server = server();
        signal("INT", Stream.of(server));
        awaitEnd(server);
    }

    /** As a power cut ends it. */
    public void kill() throws IOException {
        ProcessHandle server = server();
        signal("KILL", family(server));
        awaitEnd(server);
    }

    /** It takes connections and answers none, as behind a network that swallows everything. */
    public void freeze() throws IOException {
        signal("STOP", family(server()));
    }

    public void thaw() throws IOException {
        signal("CONT", family(server()));
    }

    /** What the packaged service must be told in its environment. */
    public Map<String, String> environment() {
        return environment("infusary");
    }

    public Map<String, String> environment(String database) {
        return properties(database).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), Map.Entry::getValue));
    }

    /** The same for a service that is told by properties. */
    public Map<String, String> properties() {
        return properties("infusary");
    }

    private Map<String, String> properties(String database) {
        return Map.of(
                "quarkus.datasource.jdbc.url", url(database),
                "quarkus.datasource.username", "infusary_app",
                "quarkus.datasource.password", "app",
                "quarkus.flyway.jdbc-url", url(database),
                "quarkus.flyway.username", "infusary_owner",
                "quarkus.flyway.password", "owner");
    }

    public Connection superuser(String database) throws SQLException {
        return as("postgres", "postgres", database);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Stops it whatever state it is in. */
    @Override
    public void close() throws IOException {
        if (Files.exists(pidFile())) {
            thaw();
            stop();
        }
    }

    private Connection as(String role, String password, String database) throws SQLException {
        return DriverManager.getConnection(url(database), role, password);
    }

    private Path tables() {
        return place.resolve("tables");
    }

    private Path log() {
        return place.resolve("server.log");
    }

    private Path pidFile() {
        return tables().resolve("postmaster.pid");
    }

    /** PostgreSQL's own programs, such as {@code pg_ctl}. */
    private static Path binaries() throws IOException {
        try (Stream<Path> unpacked = Files.list(UNPACKED)) {
            return unpacked.filter(folder -> Files.exists(folder.resolve("bin/pg_ctl")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private ProcessHandle server() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(pidFile()).get(0).trim());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static Stream<ProcessHandle> family(ProcessHandle server) {
        return Stream.concat(Stream.of(server), server.descendants());
    }

    private static void signal(String signal, Stream<ProcessHandle> processes) throws IOException {
        String pids = processes.map(process -> String.valueOf(process.pid())).collect(Collectors.joining(" "));
        Process kill = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pids).start();
        kill.onExit().join();
    }

    private static void awaitEnd(ProcessHandle server) {
        server.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}

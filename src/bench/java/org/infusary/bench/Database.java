package org.infusary.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** One PostgreSQL server for both services; durable as in earnest, with the roles the service has in earnest. */
final class Database implements AutoCloseable {
    private final EmbeddedPostgres server;

    private final Path data;

    private Database(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    static Database start(Path folder) throws IOException, SQLException {
        return start(folder, "8GB");
    }

    /** @param walSize about so much of the disk is taken by the log of changes */
    static Database start(Path folder, String walSize) throws IOException, SQLException {
        Path data = folder.resolve("data");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data.toFile())
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "2GB")
                .setServerConfig("max_wal_size", walSize)
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("max_connections", "100")
                .start();
        Database database = new Database(server, data);
        database.run("postgres", "create role infusary_owner login createdb", "create role infusary_app login");
        return database;
    }

    void create(String name) throws SQLException {
        run("postgres", "create database " + name + " owner infusary_owner");
        run(
                name,
                "alter schema public owner to infusary_owner",
                "alter default privileges for role infusary_owner in schema public"
                        + " grant select, insert, update, delete on tables to infusary_app");
    }

    void copy(String from, String to) throws SQLException {
        run("postgres", "create database " + to + " template " + from + " owner infusary_owner");
    }

    void run(String name, String... statements) throws SQLException {
        try (Connection connection = connect(name, "postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    void runScript(String name, String script, Map<String, Object> values) throws SQLException, IOException {
        String sql;
        try (InputStream file = Database.class.getResourceAsStream("/" + script)) {
            sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (Map.Entry<String, Object> value : values.entrySet()) {
            sql = sql.replace("${" + value.getKey() + "}", value.getValue().toString());
        }
        run(name, sql);
    }

    /** The first row, all columns as one text with tabs between. */
    String first(String name, String query) throws SQLException {
        try (Connection connection = connect(name, "postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            StringBuilder row = new StringBuilder(rows.getString(1));
            for (int column = 2; column <= rows.getMetaData().getColumnCount(); column++) {
                row.append('\t').append(rows.getString(column));
            }
            return row.toString();
        }
    }

    String url(String name) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    /** Processor time so far of the server and all its processes. */
    Duration cpu() throws IOException {
        String postmaster = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        ProcessHandle server = ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants())
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Connection connect(String name, String user) throws SQLException {
        return DriverManager.getConnection(url(name), user, "");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

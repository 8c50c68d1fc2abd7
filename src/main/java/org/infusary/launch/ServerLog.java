package org.infusary.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/** What the embedded server and its tools said in this run: the place where a failed start tells its reason. */
record ServerLog(Path file) {
    /** How {@code pg_ctl} says that the server ended before it was ready, and the system that it did not even begin. */
    private static final Pattern GIVEN_UP = Pattern.compile("could not start server|failed to execute");

    private static final Pattern TELLING = Pattern.compile("FATAL|PANIC|error:|No space left|Permission denied");

    /** Begins a new file and keeps the one of the run before beside it. */
    void turn() throws IOException {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException firstRun) {
            // nothing to keep
        }
        PrivateFile.write(file, "");
    }

    boolean saysGivenUp() {
        return lines().stream().anyMatch(line -> GIVEN_UP.matcher(line).find());
    }

    /**
     * A failure with the lines of the log that name its cause, or else with the cause Java knows.
     *
     * @param what one sentence
     */
    CannotStart failure(String what, Exception cause) {
        List<String> told = lines().stream()
                .filter(line -> TELLING.matcher(line).find())
                .distinct()
                .limit(5)
                .toList();
        List<String> reasons = told.isEmpty() ? List.of(root(cause)) : told;
        return new CannotStart(what + "\n  " + String.join("\n  ", reasons) + "\n" + advice(reasons.toString()));
    }

    private String advice(String reasons) {
        if (reasons.contains("No space left")) {
            return "The disk is full: make room, then start again.";
        }
        if (reasons.contains("cannot be run as root")) {
            return "PostgreSQL does not run as root and may not step down here: start Infusary as another user.";
        }
        return "Its whole log: " + file;
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private List<String> lines() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}

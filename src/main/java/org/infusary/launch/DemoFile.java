package org.infusary.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;

/** The mark of a folder made by {@code demo}, and how far its clock runs ahead: kept, so that it never goes back. */
final class DemoFile {
    private static final String OFFSET = "clock.offset";

    private DemoFile() {}

    /** The offset of a folder that {@code demo} made; empty for every other folder. */
    static Optional<Duration> offset(DataFolder folder) {
        if (!Files.exists(folder.demo())) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.demo(), StandardCharsets.UTF_8)) {
            properties.load(reader);
            return Optional.of(Duration.parse(properties.getProperty(OFFSET, "")));
        } catch (DateTimeParseException unreadable) {
            throw new CannotStart("The file " + folder.demo() + " holds no readable " + OFFSET
                    + ", such as PT16H. Without it the demo's time could go back.");
        } catch (IOException failure) {
            throw folder.unusable(failure);
        }
    }

    /**
     * Decides the offset of this run of the demo and keeps it.
     *
     * @throws CannotStart when the folder holds a database that the demo did not make: invented patients never come
     *     among real ones
     */
    static Duration advance(DataFolder folder, Instant real) {
        folder.prepare();
        Optional<Duration> soFar = offset(folder);
        if (soFar.isEmpty() && folder.holdsDatabase()) {
            throw new CannotStart("The folder " + folder.root() + " holds a database that the demo did not make."
                    + " Choose another folder for the demo with --data.");
        }
        Duration offset = soFar.map(before -> DemoClock.offset(real, before)).orElseGet(() -> DemoClock.first(real));
        try {
            PrivateFile.write(folder.demo(), """
                    # Made by the demo. How far its clock runs ahead of the machine's; it may only grow.
                    %s=%s
                    """.formatted(OFFSET, offset));
        } catch (IOException failure) {
            throw folder.unusable(failure);
        }
        return offset;
    }
}

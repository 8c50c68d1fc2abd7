package org.infusary.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** Measures offers and closed days alone, and leaves the figures in {@code target/bench-schedules.md}. */
public final class ScheduleBench {
    private ScheduleBench() {}

    public static void main(String... none) throws Exception {
        Files.writeString(Path.of("target/bench-schedules.md"), HttpBench.schedules());
        System.exit(0);
    }
}

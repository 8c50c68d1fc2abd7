package org.infusary.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** Measures recalls alone, which need no thin service, and leaves the figures in {@code target/bench-recalls.md}. */
public final class RecallBench {
    private RecallBench() {}

    public static void main(String... none) throws Exception {
        Files.writeString(Path.of("target/bench-recalls.md"), HttpBench.recalls());
        System.exit(0);
    }
}

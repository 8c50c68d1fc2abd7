package org.infusary.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntSupplier;
import org.infusary.course.rules.PlanningBench;

/** Runs every benchmark and leaves the figures in {@code target/bench-results.md}. */
public final class Bench {
    private static final Path RESULTS = Path.of("target/bench-results.md");
    private static final int WARM_UP = 2_000;
    private static final int RUNS = 2_001;

    private Bench() {}

    /** @param arguments the number of centres in the large database; without one, 200: a million visits */
    public static void main(String... arguments) throws Exception {
        int sites = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
        String pure = "| pure computation | median ms |\n|---|---|\n"
                + pure("plan a course of 5 days + 17 cycles of 2", new PlanningBench()::plan, 18)
                + pure("offers over 60 days and 30 chairs", new OffersBench()::find, 5);
        System.out.println(pure);
        Files.writeString(RESULTS, pure + "\n" + HttpBench.run(sites));
        System.out.println("The figures are in " + RESULTS);
        System.exit(0);
    }

    private static String pure(String name, IntSupplier work, int expected) {
        long[] nanos = new long[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            long begin = System.nanoTime();
            int done = work.getAsInt();
            if (run >= 0) {
                nanos[run] = System.nanoTime() - begin;
            }
            if (done != expected) {
                throw new IllegalStateException(name + ": " + done + " instead of " + expected);
            }
        }
        Arrays.sort(nanos);
        return String.format("| %s | %.3f |%n", name, nanos[RUNS / 2] / 1e6);
    }
}

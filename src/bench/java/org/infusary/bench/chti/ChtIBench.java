package org.infusary.bench.chti;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Runs the placing engine over instances of CHT-I, online and planning, and writes its schedules for the checker. */
public final class ChtIBench {
    private static final String[] DEFAULTS = {
        "src/bench/cht-i/instances.txt.gz", "src/bench/cht-i/bounds.csv", "target/cht-i", "900"
    };

    private ChtIBench() {}

    /**
     * @param arguments instances, bounds, the directory for the schedules, and milliseconds of processor time to plan each
     *     instance; those that are missing are the public ones, {@code target/cht-i} and 900
     */
    public static void main(String... arguments) throws IOException {
        List<ChtIInstance> instances = ChtIFile.read(path(arguments, 0));
        Map<String, ChtIBounds> bounds = ChtIBounds.read(path(arguments, 1));
        LongSupplier processor = ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime;

        ChtIRun online = new ChtIRun(ChtIMode.online(), bounds, processor).over(instances);
        online.writeSchedules(path(arguments, 2).resolve("online.tsv"));
        System.out.println("online\n" + online.report());

        ChtIMode search = ChtIMode.planning(processor, Long.parseLong(argument(arguments, 3)));
        ChtIRun planning = new ChtIRun(search, bounds, processor).over(instances);
        planning.writeSchedules(path(arguments, 2).resolve("planning.tsv"));
        System.out.println("planning\n" + planning.report());
    }

    private static Path path(String[] arguments, int place) {
        return Path.of(argument(arguments, place));
    }

    private static String argument(String[] arguments, int place) {
        return place < arguments.length ? arguments[place] : DEFAULTS[place];
    }
}

package org.infusary.bench.chti;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of the objective of one instance.
 *
 * @param lowerBound nothing is better
 * @param bestKnown of the schedules that others found
 */
record ChtIBounds(int lowerBound, int bestKnown) {
    /** By the name of the instance; without those that are known to have no schedule of all patients. */
    static Map<String, ChtIBounds> read(Path file) throws IOException {
        Map<String, ChtIBounds> bounds = new HashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",");
            if (fields[2].equals("yes")) {
                bounds.put(fields[0], new ChtIBounds(Integer.parseInt(fields[3]), Integer.parseInt(fields[5])));
            }
        }
        return bounds;
    }

    /** How far the objective lies above the lower bound, in per cent. */
    double gap(long objective) {
        return 100.0 * (objective - lowerBound) / lowerBound;
    }
}

package org.infusary.bench.chti;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.infusary.schedule.rules.placing.Outcome;
import org.infusary.schedule.rules.placing.PlacedVisit;

/** One mode over many instances. */
final class ChtIRun {
    /** From this size on an instance counts when schedules are compared with the best known. */
    private static final int LARGE = 90;

    private final ChtIMode mode;
    private final Map<String, ChtIBounds> bounds;
    private final Stopwatch stopwatch;
    private final List<String> lines = new ArrayList<>();
    private final Map<Integer, List<Double>> gaps = new TreeMap<>();
    private int unplaced;
    private int large;
    private int better;

    ChtIRun(ChtIMode mode, Map<String, ChtIBounds> bounds, LongSupplier processor) {
        this.mode = mode;
        this.bounds = bounds;
        this.stopwatch = new Stopwatch(processor);
    }

    /** Instances without bounds are left out. */
    ChtIRun over(List<ChtIInstance> instances) {
        instances.stream()
                .filter(instance -> bounds.containsKey(instance.name()))
                .forEach(this::place);
        return this;
    }

    private void place(ChtIInstance instance) {
        ChtIPlaces places = new ChtIPlaces(instance);
        List<Outcome> outcomes = mode.place(places, stopwatch);
        if (outcomes.stream().anyMatch(outcome -> outcome.visits().isEmpty())) {
            unplaced++;
            return;
        }
        for (int patient = 0; patient < outcomes.size(); patient++) {
            lines.addAll(places.lines(
                    instance.patients().get(patient), outcomes.get(patient).visits()));
        }
        count(instance, outcomes);
    }

    private void count(ChtIInstance instance, List<Outcome> outcomes) {
        ChtIBounds known = bounds.get(instance.name());
        long objective = outcomes.stream()
                .flatMap(outcome -> outcome.visits().stream())
                .mapToLong(PlacedVisit::cost)
                .sum();
        gaps.computeIfAbsent(instance.sessions(), sessions -> new ArrayList<>()).add(known.gap(objective));
        if (instance.sessions() >= LARGE) {
            large++;
            better += objective < known.bestKnown() ? 1 : 0;
        }
    }

    /** Writes the schedules as the checker reads them. */
    void writeSchedules(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }

    String report() {
        StringBuilder report = new StringBuilder();
        gaps.forEach((sessions, found) -> report.append(String.format(
                "%4d sessions, %3d instances: mean gap %6.2f %%%n",
                sessions,
                found.size(),
                found.stream().mapToDouble(gap -> gap).average().orElseThrow())));
        report.append(
                String.format("better than the best known: %d of %d of %d sessions and more%n", better, large, LARGE));
        report.append(String.format("instances with a patient left out: %d%n", unplaced));
        return report.append(stopwatch).toString();
    }
}

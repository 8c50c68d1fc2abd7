package org.infusary.schedule;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.infusary.kernel.Reason;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.Replacement;
import org.infusary.schedule.rules.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What a disruption would do.
 *
 * @param zone in which the centre tells the time
 * @param cycles what becomes of each cycle, in the order in which its visits are to be written
 * @param released the holds that lose a place: all their visits go
 * @param staying visits on places that are shut for which somebody has come already: they are not touched
 * @param token of the request, of the versions of all that was read and of what becomes of the visits
 */
record DisruptionPlan(ZoneId zone, List<Fate> cycles, List<HoldDetails> released, int staying, String token) {
    /**
     * A visit that is touched.
     *
     * @param lost whether its place is; else it only goes with one that lost its
     * @param line where it goes; null when it has no place
     */
    record Touched(
            VisitFacts visit,
            boolean lost,
            Urgency urgency,
            List<Reason> reasons,
            @Nullable MoveLine line) {}

    /** What becomes of the visits of one cycle. */
    record Fate(Replacement replacement, List<Touched> visits) {
        List<MoveLine> lines() {
            return visits.stream()
                    .map(Touched::line)
                    .filter(line -> line != null)
                    .toList();
        }

        /** The visits without a place. */
        List<VisitId> unplaced() {
            return visits.stream()
                    .filter(visit -> visit.line() == null)
                    .map(visit -> visit.visit().id())
                    .toList();
        }
    }

    DisruptionPlan {
        cycles = List.copyOf(cycles);
        released = List.copyOf(released);
    }

    /** The cycles in order: those that can wait least first. */
    List<Fate> ranked() {
        return cycles.stream()
                .sorted(Comparator.comparing(
                                (Fate fate) -> fate.replacement().cycle().urgency())
                        .thenComparing(fate -> fate.visits().get(0).visit().id().value()))
                .toList();
    }

    /** How many visits lose their places. */
    int affected() {
        return count(Touched::lost);
    }

    /** How many of these find no other one. */
    int unplaced() {
        return count(visit -> visit.line() == null);
    }

    /** How many visits move. */
    int moving() {
        return count(visit -> visit.line() != null);
    }

    private int count(Predicate<Touched> which) {
        return (int) cycles.stream()
                .flatMap(fate -> fate.visits().stream())
                .filter(which)
                .count();
    }
}

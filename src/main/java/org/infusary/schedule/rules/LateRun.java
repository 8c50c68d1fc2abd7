package org.infusary.schedule.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.infusary.kernel.TimeWindow;
import org.infusary.kernel.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * How late a visit runs, and whom it hits when all of it takes as long as planned. An estimate: nothing moves by it.
 *
 * @param delay zero when it is on time or over
 * @param expected the visit's times with the delay; as planned without one
 */
public record LateRun(Duration delay, VisitTimes expected) {

    /** Another visit of the same chair. */
    public record Neighbour(VisitId visit, TimeWindow window) {}

    /**
     * A visit that begins before the chair is expected to be free.
     *
     * @param overlap above zero
     */
    public record Hit(VisitId visit, Instant startsAt, Duration overlap) {}

    /**
     * The delay is the longest of: from the planned start to the arrival, or to now while nobody has come; from the planned
     * to the real first drop, or to now while there is none although the patient is there.
     *
     * @param arrived null until the patient is there
     * @param started the first drop; null until then
     */
    public static LateRun of(VisitTimes planned, @Nullable Instant arrived, @Nullable Instant started, Instant now) {
        Duration come = Duration.between(planned.start(), arrived == null ? now : arrived);
        Duration drop = Duration.between(planned.infusion(), started == null ? now : started);
        Duration delay = Stream.of(Duration.ZERO, started == null ? come : drop, arrived == null ? come : drop)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return delay.isZero()
                ? none(planned)
                : new LateRun(delay, planned.from(planned.start().plus(delay)));
    }

    /** A visit that delays nobody. */
    public static LateRun none(VisitTimes planned) {
        return new LateRun(Duration.ZERO, planned);
    }

    /** Those on the same chair after it, in order of their start, that begin before it is expected to end. */
    public List<Hit> hits(List<Neighbour> others) {
        return others.stream()
                .filter(other -> other.window().end().isAfter(expected.start()))
                .filter(other -> other.window().start().isBefore(expected.end()))
                .map(other -> new Hit(
                        other.visit(),
                        other.window().start(),
                        Duration.between(other.window().start(), expected.end())))
                .sorted(Comparator.comparing(Hit::startsAt))
                .toList();
    }
}

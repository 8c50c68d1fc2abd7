package org.infusary.schedule.rules;

import java.time.Instant;
import org.infusary.course.rules.ChairMinutes;
import org.infusary.kernel.TimeWindow;

/**
 * The moments of a visit at which its need for a nurse changes, in order; neighbours may coincide.
 *
 * @param start the patient takes the chair
 * @param access a nurse places the access: one whole nurse until {@code infusion}
 * @param infusion the infusion begins; titrating until {@code steady}
 * @param steady the rate no longer changes
 * @param end the chair is free again; not part of the visit
 */
public record VisitTimes(Instant start, Instant access, Instant infusion, Instant steady, Instant end) {
    public VisitTimes {
        if (access.isBefore(start) || infusion.isBefore(access) || steady.isBefore(infusion) || !end.isAfter(steady)) {
            throw new IllegalArgumentException("the moments of a visit come in order");
        }
    }

    /**
     * The moments of a visit that begins at {@code start}.
     *
     * @param steadyAfterMinutes minutes from the first drop until the rate no longer changes
     */
    public static VisitTimes of(Instant start, ChairMinutes minutes, int steadyAfterMinutes) {
        return VisitShape.of(minutes, steadyAfterMinutes).at(start);
    }

    public TimeWindow window() {
        return new TimeWindow(start, end);
    }
}

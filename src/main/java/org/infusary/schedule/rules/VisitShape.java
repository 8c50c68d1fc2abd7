package org.infusary.schedule.rules;

import java.time.Duration;
import java.time.Instant;
import org.infusary.course.rules.ChairMinutes;

/**
 * A visit that has no time yet: minutes from its start to each of its moments.
 *
 * @param untilAccess the nurse begins to place the access
 * @param untilInfusion the first drop
 * @param untilSteady the rate no longer changes
 * @param booked the chair is free again
 */
public record VisitShape(int untilAccess, int untilInfusion, int untilSteady, int booked) {
    public VisitShape {
        if (untilAccess < 0 || untilInfusion < untilAccess || untilSteady < untilInfusion || booked <= untilSteady) {
            throw new IllegalArgumentException("the moments of a visit come in order");
        }
    }

    /** A rate that changes until the chair is left counts as steady for the last minute: a visit has an end of its own. */
    public static VisitShape of(ChairMinutes minutes, int steadyAfterMinutes) {
        int steady = Math.min(minutes.untilInfusion() + steadyAfterMinutes, minutes.booked() - 1);
        return new VisitShape(minutes.untilAccess(), minutes.untilInfusion(), steady, minutes.booked());
    }

    /** The shape of a visit that has its time. */
    static VisitShape of(VisitTimes times) {
        return new VisitShape(
                minutes(times, times.access()),
                minutes(times, times.infusion()),
                minutes(times, times.steady()),
                minutes(times, times.end()));
    }

    private static int minutes(VisitTimes times, Instant until) {
        return Math.toIntExact(Duration.between(times.start(), until).toMinutes());
    }

    public VisitTimes at(Instant start) {
        return new VisitTimes(
                start,
                after(start, untilAccess),
                after(start, untilInfusion),
                after(start, untilSteady),
                after(start, booked));
    }

    private static Instant after(Instant start, int minutes) {
        return start.plus(Duration.ofMinutes(minutes));
    }
}
